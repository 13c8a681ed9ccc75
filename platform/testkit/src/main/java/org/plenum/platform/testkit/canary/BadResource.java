package org.plenum.platform.testkit.canary;

import java.time.LocalDate;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/// Public, injected by field, with a hidden operation that anyone may call and that asks the system clock.
@Path("/canary")
@SuppressWarnings({ "NullAway.Init", "JavaTimeDefaultTimeZone" })
public class BadResource {

    @Inject
    EntityManager entityManager;

    @GET
    String hidden() {
        return LocalDate.now() + " " + entityManager.isOpen();
    }

    @POST
    public String unrepeatable() {
        return hidden();
    }
}
