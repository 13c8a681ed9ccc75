package org.plenum.task.circular.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.task.circular.audience.Addressee;

/// Keeps receipts, and says who has read what.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Receipts {

    private final ReceiptRepository receipts;

    Receipts(ReceiptRepository receipts) {
        this.receipts = receipts;
    }

    /// The reader's receipt, and whether it is new.
    public record Entry(ReceiptView receipt, boolean isNew) {
    }

    /// Records that the caller has read the edition; a second time changes nothing.
    public Entry record(UUID circular, int edition, Caller by, Instant at) {
        boolean isNew = receipts.insert(circular, edition, by, at);
        return new Entry(receipts.of(circular, edition, by.id()).orElseThrow(), isNew);
    }

    /// When the reader has read the current edition of each; without those not read. In one query.
    public Map<UUID, Instant> ofReader(Collection<UUID> circulars, String account) {
        return receipts.ofReader(circulars, account);
    }

    /// Who has read the edition, in the order of their accounts.
    public Page<ReceiptView> page(UUID circular, int edition, PageRequest page) {
        String after = page.after().isEmpty() ? "" : page.after(0, String::valueOf);
        return page.page(receipts.page(circular, edition, after, page.limit() + 1), one -> List.of(one.account()));
    }

    /// @param readBy null if there is no deadline
    public OverviewView overview(UUID circular, int edition, Set<Addressee> audience, @Nullable LocalDate readBy,
            LocalDate today) {
        var units = new HashMap<String, ReceiptView>();
        receipts.firstOfUnits(circular, edition).forEach(one -> units.put(String.valueOf(one.unit()), one));
        var people = new HashMap<String, ReceiptView>();
        receipts.ofPeople(circular, edition).forEach(one -> people.put(one.account(), one));
        return OverviewView.of(circular, edition, audience, new OverviewView.Read(units, people,
                receipts.count(circular, edition)), readBy, today);
    }
}
