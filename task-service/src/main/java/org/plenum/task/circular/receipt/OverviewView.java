package org.plenum.task.circular.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.task.circular.audience.Addressee;
import org.plenum.task.circular.audience.AddresseeKind;

/// Who has read a circular, and who has not.
@Schema(name = "CircularOverview")
public record OverviewView(
        @Schema(description = "通知编号 Circular", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2d10") UUID circular,
        @Schema(description = "版次；0 为尚未发布 Edition; 0 before the first", examples = "1") int edition,
        @Schema(description = "签收期限 To be read by", examples = "2020-12-31", nullable = true) @Nullable LocalDate readBy,
        @Schema(description = "应签收的单位和人员数；角色不计，谁有某一角色只有身份提供方知道 Units and people addressed; roles are not counted, as only the identity provider knows who holds one", examples = "3") int addressed,
        @Schema(description = "其中已签收 Of these, read", examples = "2") int read,
        @Schema(description = "签收率（百分比，四舍五入）；只发给角色的没有 Share that has read, in percent, half up; absent if addressed to roles only", examples = "67", nullable = true) @Nullable Integer ratePercent,
        @Schema(description = "签收人数，含按角色签收的 All readers, also those by role", examples = "41") long readers,
        @Schema(description = "期限已过而尚有单位或人员未签收 Past the deadline with units or people left", examples = "false") boolean overdue,
        @Schema(description = "各单位，未签收的在前 Units, those that have not read first") List<UnitEntry> units,
        @Schema(description = "指定人员，未签收的在前 People, those who have not read first") List<PersonEntry> people) {

    /// A unit that is addressed.
    @Schema(name = "CircularUnitEntry")
    public record UnitEntry(@Schema(description = "单位 Unit", examples = "组织组") String unit,
            @Schema(description = "首先签收的人 Who read it first for the unit", examples = "马兰", nullable = true) @Nullable String reader,
            @Schema(description = "签收时间；未签收则无 When; absent if not read", examples = "2020-12-21T10:05:00+08:00", nullable = true) @Nullable Instant readAt) {
    }

    /// A person who is addressed.
    @Schema(name = "CircularPersonEntry")
    public record PersonEntry(
            @Schema(description = "账号 Account", examples = "0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10") String account,
            @Schema(description = "姓名 Name", examples = "田富") String name,
            @Schema(description = "签收时间；未签收则无 When; absent if not read", examples = "2020-12-21T10:05:00+08:00", nullable = true) @Nullable Instant readAt) {
    }

    /// What has been read: the first receipt of each unit, the receipts of people, and the number of all receipts.
    record Read(Map<String, ReceiptView> units, Map<String, ReceiptView> people, long readers) {
    }

    static OverviewView of(UUID circular, int edition, Set<Addressee> audience, Read read, @Nullable LocalDate readBy,
            LocalDate today) {
        var units = of(audience, AddresseeKind.UNIT).map(one -> unit(one, read.units().get(one.code())))
                .sorted(Comparator.comparing(one -> one.readAt() != null)).toList();
        var people = of(audience, AddresseeKind.ACCOUNT).map(one -> person(one, read.people().get(one.code())))
                .sorted(Comparator.comparing(one -> one.readAt() != null)).toList();
        int addressed = units.size() + people.size();
        int done = (int) (units.stream().filter(one -> one.readAt() != null).count()
                + people.stream().filter(one -> one.readAt() != null).count());
        boolean overdue = readBy != null && readBy.isBefore(today) && done < addressed && edition > 0;
        return new OverviewView(circular, edition, readBy, addressed, done, rate(done, addressed), read.readers(), overdue,
                units, people);
    }

    private static Stream<Addressee> of(Set<Addressee> audience, AddresseeKind kind) {
        return audience.stream().filter(one -> one.kind() == kind).sorted(Comparator.comparing(Addressee::code));
    }

    private static UnitEntry unit(Addressee one, @Nullable ReceiptView receipt) {
        return new UnitEntry(one.code(), receipt == null ? null : receipt.name(), receipt == null ? null : receipt.readAt());
    }

    private static PersonEntry person(Addressee one, @Nullable ReceiptView receipt) {
        return new PersonEntry(one.code(), one.name(), receipt == null ? null : receipt.readAt());
    }

    private static @Nullable Integer rate(int done, int addressed) {
        return addressed == 0 ? null : (done * 200 + addressed) / (2 * addressed);
    }
}
