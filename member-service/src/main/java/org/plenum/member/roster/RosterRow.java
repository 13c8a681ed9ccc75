package org.plenum.member.roster;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A row as the database gives it.
record RosterRow(UUID member, String sortKey, String number, String name, String sex, String sector, String sectorName,
        String party,
        @Nullable String workplace) {
}
