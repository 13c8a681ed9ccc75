package org.plenum.gateway.fake;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;

/// Starts two services and a provider; the third service stays down (its address refuses connections).
public class Surroundings implements QuarkusTestResourceLifecycleManager {

    private @Nullable Vertx vertx;
    private @Nullable FakeProvider provider;

    @Override
    public Map<String, String> start() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var keys = generator.generateKeyPair();
            var second = generator.generateKeyPair();
            var oidc = new FakeProvider((RSAPublicKey) keys.getPublic(), (RSAPublicKey) second.getPublic());
            var services = Vertx.vertx();
            vertx = services;
            provider = oidc;
            var settings = new HashMap<String, String>();
            settings.put("plenum.gateway.oidc-url", oidc.url());
            settings.put("plenum.gateway.routes.task.url", tasks(services));
            settings.put("plenum.gateway.routes.proposal.url", new FakeService(services, Contract.PROPOSAL).url());
            settings.put("plenum.gateway.routes.member.url", "http://127.0.0.1:1");
            settings.put("plenum.gateway.contracts.directory", Files.createTempDirectory("contracts").toString());
            settings.put("plenum.gateway.timeouts.response", "3s");
            settings.put("plenum.gateway.timeouts.idle", "2s");
            settings.put("plenum.gateway.timeouts.head", "2s");
            settings.put("plenum.gateway.timeouts.body", "3s");
            settings.put("plenum.gateway.limits.body", "64M");
            settings.put("plenum.gateway.contracts.refresh", "1s");
            settings.put("plenum.gateway.tokens.revocation", "1s");
            settings.put("plenum.gateway.tokens.refusals-per-minute", "300");
            settings.put("plenum.gateway.rate-limits.api.requests", "1000000");
            settings.put("plenum.gateway.rate-limits.pages.requests", "1000000");
            settings.put("plenum.gateway.rate-limits.feeds.requests", "100");
            settings.put("plenum.gateway.rate-limits.few.paths", "/api/v1/light-rules/few");
            settings.put("plenum.gateway.rate-limits.few.requests", "3");
            settings.put("plenum.gateway.rate-limits.few.per", "1h");
            settings.put("test.second-private-key", Base64.getEncoder().encodeToString(second.getPrivate().getEncoded()));
            settings.put("test.private-key", Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
            settings.put("test.public-key", Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
            return settings;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String tasks(Vertx services) {
        return new FakeService(services, Contract.TASK).url();
    }

    @Override
    public void stop() {
        if (vertx != null) {
            vertx.close();
        }
        if (provider != null) {
            provider.stop();
        }
    }
}
