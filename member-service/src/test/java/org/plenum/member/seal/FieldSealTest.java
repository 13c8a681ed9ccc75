package org.plenum.member.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.configuration.ConfigurationException;

class FieldSealTest {

    private static final String OLD = key("2020", 1);
    private static final String NEW = key("2021", 2);
    private static final UUID RECORD = UUID.fromString("0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10");
    private static final UUID OTHER = UUID.fromString("0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a11");
    private static final String PLAIN = "11010519491231002X";

    @Test
    void what_is_sealed_opens_again() {
        var seal = seal(NEW);
        assertThat(seal.open(seal.seal(PLAIN, RECORD, Column.CITIZEN_ID), RECORD, Column.CITIZEN_ID)).isEqualTo(PLAIN);
    }

    @Test
    void the_stored_value_names_its_key_and_hides_the_plain_one() {
        assertThat(seal(NEW).seal(PLAIN, RECORD, Column.CITIZEN_ID)).startsWith("2021:").doesNotContain("1101", "002X");
    }

    @Test
    void the_same_value_is_sealed_differently_each_time() {
        var seal = seal(NEW);
        assertThat(seal.seal(PLAIN, RECORD, Column.CITIZEN_ID)).isNotEqualTo(seal.seal(PLAIN, RECORD, Column.CITIZEN_ID));
    }

    @Test
    void the_first_key_seals_and_the_others_still_open() {
        String before = seal(OLD).seal(PLAIN, RECORD, Column.MOBILE);
        var both = seal(NEW + "," + OLD);
        assertThat(both.open(before, RECORD, Column.MOBILE)).isEqualTo(PLAIN);
        assertThat(both.seal(PLAIN, RECORD, Column.MOBILE)).startsWith("2021:");
    }

    @Test
    void a_value_whose_key_is_gone_says_which_key_is_missing() {
        String before = seal(OLD).seal(PLAIN, RECORD, Column.MOBILE);
        assertThatThrownBy(() -> seal(NEW).open(before, RECORD, Column.MOBILE)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'2020'").hasMessageContaining("PLENUM_MEMBER_KEYS");
    }

    @Test
    void a_value_moved_to_another_record_or_column_does_not_open() {
        var seal = seal(NEW);
        String sealed = seal.seal(PLAIN, RECORD, Column.CITIZEN_ID);
        assertThatThrownBy(() -> seal.open(sealed, OTHER, Column.CITIZEN_ID)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open(sealed, RECORD, Column.MOBILE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_altered_value_does_not_open() {
        var seal = seal(NEW);
        String sealed = seal.seal(PLAIN, RECORD, Column.CITIZEN_ID);
        byte[] bytes = Base64.getDecoder().decode(sealed.substring(5));
        bytes[bytes.length - 1] ^= 1;
        String altered = "2021:" + Base64.getEncoder().encodeToString(bytes);
        assertThatThrownBy(() -> seal.open(altered, RECORD, Column.CITIZEN_ID)).isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(PLAIN);
    }

    @Test
    void without_keys_nothing_starts_and_one_sentence_names_setting_and_remedy() {
        assertThatThrownBy(() -> new FieldSeal(Optional.empty())).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PLENUM_MEMBER_KEYS").hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_bad_key_is_named_by_its_position_and_never_repeated() {
        String secret = Base64.getEncoder().encodeToString(new byte[16]);
        assertThatThrownBy(() -> seal(NEW + ",short:" + secret)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("entry 2").hasMessageContaining("16 bytes").hasMessageNotContaining(secret);
        assertThatThrownBy(() -> seal("nokey")).hasMessageContaining("entry 1").hasMessageContaining("key id");
        assertThatThrownBy(() -> seal("a:%%%")).hasMessageContaining("not base64");
        assertThatThrownBy(() -> seal(NEW + "," + NEW)).hasMessageContaining("repeats the key id 2021");
        assertThatThrownBy(() -> seal(NEW + ",")).hasMessageContaining("entry 2");
    }

    @Test
    void a_keyed_hash_is_the_same_for_the_same_value_in_the_same_column_only() {
        var hash = new ValueHash(Optional.of(Base64.getEncoder().encodeToString(new byte[32])));
        assertThat(hash.of(Column.CITIZEN_ID, PLAIN)).isEqualTo(hash.of(Column.CITIZEN_ID, PLAIN))
                .isNotEqualTo(hash.of(Column.MOBILE, PLAIN)).isNotEqualTo(hash.of(Column.CITIZEN_ID, "110105194912310011"));
        var otherKey = new byte[32];
        otherKey[0] = 1;
        assertThat(new ValueHash(Optional.of(Base64.getEncoder().encodeToString(otherKey))).of(Column.CITIZEN_ID, PLAIN))
                .isNotEqualTo(hash.of(Column.CITIZEN_ID, PLAIN));
    }

    @Test
    void a_missing_or_short_hash_key_is_named_with_its_remedy() {
        assertThatThrownBy(() -> new ValueHash(Optional.empty())).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PLENUM_MEMBER_HASH_KEY").hasMessageContaining("openssl");
        assertThatThrownBy(() -> new ValueHash(Optional.of("AAAA"))).hasMessageContaining("3 bytes");
        assertThatThrownBy(() -> new ValueHash(Optional.of("%"))).hasMessageContaining("not base64");
    }

    private static FieldSeal seal(String keys) {
        return new FieldSeal(Optional.of(keys));
    }

    private static String key(String id, int fill) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return id + ":" + Base64.getEncoder().encodeToString(bytes);
    }
}
