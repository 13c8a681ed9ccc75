package org.plenum.gateway.fake;

import java.util.Map;

import io.vertx.core.Vertx;

/// The same with three addresses of one service, the last of which nobody listens at.
public final class SeveralInstances extends Surroundings {

    @Override
    public Map<String, String> start() {
        var settings = super.start();
        settings.put("plenum.gateway.instances.check", "200ms");
        return settings;
    }

    @Override
    String tasks(Vertx services) {
        return new FakeService(services, Contract.TASK).url() + "," + new FakeService(services, Contract.TASK).url()
                + ",http://127.0.0.1:1";
    }
}
