package org.plenum.platform.testkit.canary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.core.Response;

/// An aggregate that answers HTTP requests and shows its state to all.
@Entity
public class BadEntity {

    @Id
    public int id;

    Response answer() {
        return Response.ok(id).build();
    }
}
