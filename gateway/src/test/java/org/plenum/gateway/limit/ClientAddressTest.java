package org.plenum.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void each_ipv4_address_is_a_client() {
        assertThat(ClientAddress.of("192.0.2.1")).isEqualTo("192.0.2.1").isNotEqualTo(ClientAddress.of("192.0.2.2"));
    }

    @Test
    void all_addresses_of_an_ipv6_network_are_one_client() {
        assertThat(ClientAddress.of("2001:db8:0:1::1")).isEqualTo(ClientAddress.of("2001:db8:0:1:ffff::2"))
                .isNotEqualTo(ClientAddress.of("2001:db8:0:2::1"));
    }

    @Test
    void who_has_no_address_is_counted_all_the_same() {
        assertThat(ClientAddress.of((String) null)).isEqualTo("unknown");
    }
}
