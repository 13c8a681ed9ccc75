package org.plenum.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that is generated and committed: the build is red when they differ. `-Dcontract.update` writes it anew.
final class Committed {

    private Committed() {
    }

    static void check(Path file, String generated) throws IOException {
        if (System.getProperty("contract.update") != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, generated);
        }
        assertThat(file).as("is generated and committed; run the test with -Dcontract.update and commit it").exists();
        assertThat(generated)
                .as("%s has drifted from the code; if that is meant, run the test with -Dcontract.update and commit it", file)
                .isEqualToNormalizingNewlines(Files.readString(file));
    }
}
