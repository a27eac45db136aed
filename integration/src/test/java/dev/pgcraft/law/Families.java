package dev.pgcraft.law;

import static dev.pgcraft.law.ColumnType.one;

import dev.pgcraft.law.Family.Below;
import dev.pgcraft.law.Family.Member;
import dev.pgcraft.law.Family.Options;
import dev.pgcraft.law.Family.Way;
import dev.pgcraft.law.Sketch.Column;
import dev.pgcraft.law.Sketch.Table;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Invents tables with partitions or heirs, and changes who belongs to whom. */
final class Families {

    private final Author author;
    private final Sketch sketch;
    private final Random random;

    Families(Author author, Sketch sketch, Random random) {
        this.author = author;
        this.sketch = sketch;
        this.random = random;
    }

    void invent() {
        Table top = new Table(sketch.next(), one(List.of("public", "shop"), random), author.freshName());
        top.comment = author.comment();
        Column key =
                new Column(sketch.next(), "Key", ColumnType.named(one(List.of("integer", "date", "text"), random)));
        boolean keyed = author.chance(2);
        boolean counted = author.since18() && author.chance(3);
        key.nullable = !keyed;
        Family family =
                new Family(top, key, one(List.of(Way.values()), random), new Options(keyed, counted, author.chance(3)));
        sketch.families.add(family);
        for (int i = random.nextInt(4); i > 0; i--) {
            author.column(top);
        }
        family.settle();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            add(family);
        }
    }

    void edit(Family family) {
        switch (random.nextInt(11)) {
            case 0 -> sketch.families.remove(family);
            case 1 -> family.top().name = author.freshName();
            case 2 -> family.top().schema = one(List.of("public", "shop"), random);
            case 3 -> author.column(family.top());
            case 4, 5 -> add(family);
            default -> editMembers(family);
        }
    }

    private void add(Family family) {
        List<Integer> free = free(family);
        if (!free.isEmpty()) {
            Member member = new Member(
                    sketch.next(), author.freshName(), one(free, random), !author.chance(4), Optional.empty());
            family.members.add(family.isDivided() ? divided(member) : member);
        }
    }

    private Member divided(Member member) {
        String name = OddNames.any(
                random,
                Stream.concat(sketch.relationNames().stream(), Stream.of(member.name()))
                        .toList());
        Optional<Below> below = Optional.of(new Below(sketch.next(), name));
        return new Member(member.id(), member.name(), member.slot(), member.attached(), below);
    }

    private static List<Integer> free(Family family) {
        return IntStream.range(0, family.way().slots())
                .boxed()
                .filter(slot -> family.members.stream().noneMatch(member -> member.slot() == slot))
                .toList();
    }

    private void editMembers(Family family) {
        if (family.members.isEmpty()) {
            add(family);
            return;
        }
        Member member = one(family.members, random);
        List<Integer> free = free(family);
        switch (random.nextInt(5)) {
            case 0 -> family.members.remove(member);
            case 1 -> put(family, member, member.slot(), !member.attached());
            case 2 -> put(family, member, free.isEmpty() ? member.slot() : one(free, random), member.attached());
            case 3 -> swap(family, member, one(family.members, random));
            default -> Collections.shuffle(family.top().columns, random);
        }
    }

    /** Each takes what was the other's. */
    private void swap(Family family, Member one, Member other) {
        put(family, one, other.slot(), one.attached());
        if (!one.equals(other)) {
            put(family, other, one.slot(), other.attached());
        }
    }

    private static void put(Family family, Member member, int slot, boolean attached) {
        int at = family.members.indexOf(member);
        family.members.set(at, member.at(slot, attached));
    }
}
