package org.plenum.deploy.local;

/// What can be set by the environment. `docs/operations.md` explains each one; a test compares the two.
enum Setting {
    PLENUM_HOME(".plenum"),
    PLENUM_HOST("127.0.0.1"),
    PLENUM_GATEWAY_PORT("8080"),
    PLENUM_TASK_PORT("8081"),
    PLENUM_PROPOSAL_PORT("8082"),
    PLENUM_MEMBER_PORT("8083"),
    PLENUM_KEYCLOAK_PORT("8180"),
    PLENUM_POSTGRES_PORT("5480"),

    PLENUM_GATEWAY_URL("http://localhost:{PLENUM_GATEWAY_PORT}"),
    PLENUM_TASK_URL("http://127.0.0.1:{PLENUM_TASK_PORT}"),
    PLENUM_PROPOSAL_URL("http://127.0.0.1:{PLENUM_PROPOSAL_PORT}"),
    PLENUM_MEMBER_URL("http://127.0.0.1:{PLENUM_MEMBER_PORT}"),

    /// `host:port` of a PostgreSQL that somebody else runs.
    PLENUM_DB_EXTERNAL(""),
    PLENUM_TASK_DB_URL("jdbc:postgresql://{database}/plenum_task"),
    PLENUM_TASK_DB_USER("plenum_task"),
    PLENUM_TASK_DB_PASSWORD("plenum_task"),
    PLENUM_PROPOSAL_DB_URL("jdbc:postgresql://{database}/plenum_proposal"),
    PLENUM_PROPOSAL_DB_USER("plenum_proposal"),
    PLENUM_PROPOSAL_DB_PASSWORD("plenum_proposal"),
    PLENUM_MEMBER_DB_URL("jdbc:postgresql://{database}/plenum_member"),
    PLENUM_MEMBER_DB_USER("plenum_member"),
    PLENUM_MEMBER_DB_PASSWORD("plenum_member"),

    PLENUM_OIDC_URL("http://localhost:{PLENUM_KEYCLOAK_PORT}/realms/plenum"),
    PLENUM_GATEWAY_CLIENT_SECRET("demo-secret-of-plenum-gateway"),
    PLENUM_ASSESSMENT_CLIENT_SECRET("demo-secret-of-assessment-office"),
    PLENUM_MEMBER_KEYS(""),
    PLENUM_MEMBER_HASH_KEY(""),
    PLENUM_CLOCK_START(""),

    PLENUM_SERVICE_OPTS("-Xmx512m"),
    PLENUM_KEYCLOAK_OPTS("-Xmx512m"),
    /// Seconds that one process may take until it is ready.
    PLENUM_START_TIMEOUT("300"),
    /// Megabytes that must be free on the disk of PLENUM_HOME.
    PLENUM_MIN_FREE_MB("1024");

    /// The value when nothing is set; `{NAME}` stands for another setting, `{database}` for the address of PostgreSQL.
    final String standard;

    Setting(String standard) {
        this.standard = standard;
    }
}
