package org.plenum.task.circular.audience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Text;

/// An audience as people write it.
@Schema(name = "CircularAudience", description = "发送范围：角色、单位、指定人员，合并计算 Addressees: roles, units and people together")
public record CircularAudience(
        @Schema(description = "角色 Roles", examples = "[\"member\"]") @NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) String> roles,
        @Schema(description = "单位；任何一名人员签收即为该单位签收 Units; any of its people reads for it", examples = "[\"组织组\",\"会务组\"]") @NotNull @Size(max = 200) List<@NotBlank @Size(max = 100) String> units,
        @Schema(description = "指定人员 People", examples = "[{\"account\":\"0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10\",\"name\":\"田富\"}]") @NotNull @Size(max = 500) List<@NotNull @Valid Person> people) {

    /// A person by the account.
    @Schema(name = "CircularPerson")
    public record Person(
            @Schema(description = "账号（OIDC subject） Account", examples = "0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10") @NotBlank @Size(max = 200) String account,
            @Schema(description = "姓名 Name", examples = "田富") @NotBlank @Size(max = 100) String name) {
    }

    /// Each of them once.
    ///
    /// @throws InvalidInput if there is nobody, or a role that does not exist
    public Set<Addressee> addressees() {
        var byKey = new LinkedHashMap<String, Addressee>();
        for (String role : roles) {
            if (!Roles.ALL.contains(role)) {
                throw new InvalidInput("audience.roles", new Text("没有角色「" + role + "」，可用：" + String.join("、", Roles.ALL),
                        "there is no role “" + role + "”, choose of: " + String.join(", ", Roles.ALL)));
            }
            add(new Addressee(AddresseeKind.ROLE, role, role), byKey);
        }
        units.forEach(unit -> add(new Addressee(AddresseeKind.UNIT, unit, unit), byKey));
        people.forEach(one -> add(new Addressee(AddresseeKind.ACCOUNT, one.account(), one.name()), byKey));
        if (byKey.isEmpty()) {
            throw new InvalidInput("audience", new Text("至少写明一个角色、单位或人员", "must name a role, a unit or a person"));
        }
        return new LinkedHashSet<>(byKey.values());
    }

    private static void add(Addressee one, LinkedHashMap<String, Addressee> byKey) {
        byKey.putIfAbsent(one.key(), one);
    }

    /// The same audience as people write it, in a fixed order.
    public static CircularAudience of(Set<Addressee> addressees) {
        var roles = new ArrayList<String>();
        var units = new ArrayList<String>();
        var people = new ArrayList<Person>();
        for (Addressee one : sorted(addressees)) {
            switch (one.kind()) {
                case ROLE -> roles.add(one.code());
                case UNIT -> units.add(one.code());
                case ACCOUNT -> people.add(new Person(one.code(), one.name()));
            }
        }
        return new CircularAudience(roles, units, people);
    }

    private static List<Addressee> sorted(Set<Addressee> addressees) {
        return addressees.stream().sorted(Comparator.comparing(Addressee::key)).toList();
    }
}
