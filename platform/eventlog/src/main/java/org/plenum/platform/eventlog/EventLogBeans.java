package org.plenum.platform.eventlog;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;

/// Offers the [EventLog] of the default data source for injection.
@Singleton
class EventLogBeans {

    @Produces
    @Singleton
    EventLog eventLog(AgroalDataSource dataSource, ObjectMapper json) {
        return new EventLog(dataSource, json);
    }
}
