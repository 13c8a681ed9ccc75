package org.plenum.member.meeting.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.member.meeting.MeetingRefused;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;

import io.quarkus.runtime.configuration.ConfigurationException;

class SignInTokensTest {

    private static final UUID MEETING = UUID.fromString("0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10");
    private static final String KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    private static final String OTHER_KEY = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";
    private static final Instant AT = Instant.parse("2021-02-01T01:00:00Z");

    private final SignInTokens tokens = new SignInTokens(Duration.ofSeconds(30));

    @Test
    void a_token_changes_with_every_window_and_is_taken_until_it_says() {
        var first = tokens.issue(MEETING, KEY, AT);
        assertThat(tokens.issue(MEETING, KEY, AT.plusSeconds(29)).token()).isEqualTo(first.token());
        assertThat(tokens.issue(MEETING, KEY, first.changesAt()).token()).isNotEqualTo(first.token());
        assertThatCode(() -> tokens.check(MEETING, KEY, first.token(), AT)).doesNotThrowAnyException();
        assertThatCode(() -> tokens.check(MEETING, KEY, first.token(), first.validUntil().minusMillis(1)))
                .doesNotThrowAnyException();
        refused(first.token(), MEETING, KEY, first.validUntil(), MeetingRefused.ExpiredToken.class);
    }

    @Test
    void an_instance_whose_clock_runs_a_little_behind_takes_it_too() {
        String token = tokens.issue(MEETING, KEY, AT).token();
        assertThatCode(() -> tokens.check(MEETING, KEY, token, AT.minusSeconds(5))).doesNotThrowAnyException();
        refused(token, MEETING, KEY, AT.minusSeconds(61), MeetingRefused.ExpiredToken.class);
    }

    @Test
    void a_token_is_of_one_meeting_and_one_secret() {
        String token = tokens.issue(MEETING, KEY, AT).token();
        refused(token, UUID.randomUUID(), KEY, AT, MeetingRefused.ForgedToken.class);
        refused(token, MEETING, OTHER_KEY, AT, MeetingRefused.ForgedToken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", ".", "x", "1.", "1.AAAAAAAAAAAAAAAAAAAAAA", "9999999999999.AAAAAAAAAAAAAAAAAAAAAA",
            "-1.AAAAAAAAAAAAAAAAAAAAAA", "签到码" })
    void what_was_never_issued_is_refused(String token) {
        refused(token, MEETING, KEY, AT, MeetingRefused.ForgedToken.class);
    }

    @Test
    void a_later_window_needs_a_tag_of_its_own() {
        String token = tokens.issue(MEETING, KEY, AT).token();
        long window = Long.parseLong(token.substring(0, token.indexOf('.')));
        refused((window + 1) + token.substring(token.indexOf('.')), MEETING, KEY, AT, MeetingRefused.ForgedToken.class);
    }

    @ParameterizedTest
    @ValueSource(longs = { 0, 4, 601 })
    void an_impossible_setting_is_told_at_the_start(long seconds) {
        assertThatThrownBy(() -> new SignInTokens(Duration.ofSeconds(seconds))).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PLENUM_MEMBER_SIGN_IN_ROTATION");
    }

    @Test
    void the_picture_is_read_back_as_meeting_and_token() throws Exception {
        SignInCode code = SignInCode.of(MEETING, tokens.issue(MEETING, KEY, AT));
        assertThat(code.content()).isEqualTo("plenum-sign-in:" + MEETING + ":" + code.token());
        assertThat(new Decoder().decode(modules(code.svg())).getText()).isEqualTo(code.content());
    }

    /// The dark modules of the picture, without its quiet zone.
    private static BitMatrix modules(String svg) {
        var box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        var modules = new BitMatrix(Integer.parseInt(box.group(1)) - 8);
        var runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(svg);
        while (runs.find()) {
            modules.setRegion(Integer.parseInt(runs.group(1)) - 4, Integer.parseInt(runs.group(2)) - 4,
                    Integer.parseInt(runs.group(3)), 1);
        }
        return modules;
    }

    private void refused(String token, UUID meeting, String key, Instant at, Class<?> reason) {
        assertThatThrownBy(() -> tokens.check(meeting, key, token, at)).isInstanceOf(MeetingRefused.class)
                .hasMessageContaining(reason.getSimpleName());
    }
}
