package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Constraints;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Whether DynamoDB's expressions can make a change as SQL has it, with all rules of the mapping. */
enum NativeForm implements BoundChange.Visitor<Boolean, RuntimeException> {
    CHECK;

    static boolean has(List<BoundChange> changes) {
        return changes.stream().allMatch(change -> change.accept(CHECK));
    }

    @Override
    public Boolean put(BoundChange.Put put) {
        return true;
    }

    @Override
    public Boolean copied(BoundChange.Copied copied) {
        return isUnconstrained(copied)
                && copied.column()
                        .attribute()
                        .prefix()
                        .equals(copied.from().attribute().prefix())
                && copied.column()
                        .attribute()
                        .type()
                        .equals(copied.from().attribute().type());
    }

    /** Bounds can be said of what is added to; a list of allowed values cannot. */
    @Override
    public Boolean added(BoundChange.Added added) {
        Constraints own = added.column().attribute().constraints();
        boolean bounded = own.equals(new Constraints(
                List.of(), own.min(), own.max(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty()));
        Bounds bounds = Bounds.of(added.column());
        return bounded
                && added.column()
                        .attribute()
                        .type()
                        .equals(added.from().attribute().type())
                && added.otherwise()
                        .map(base -> bounds.allow(base.add(added.amount())))
                        .orElse(true);
    }

    @Override
    public Boolean appended(BoundChange.Appended appended) {
        return isUnconstrained(appended);
    }

    /** DynamoDB takes ADD and DELETE of whole attributes only, and removes a set that becomes empty. */
    @Override
    public Boolean elements(BoundChange.Elements elements) {
        return isUnconstrained(elements)
                && elements.column().path().isWhole()
                && (!elements.removal() || elements.column().attribute().allowNil());
    }

    /** Of what the item has and what is written. */
    @Override
    public Boolean composed(BoundChange.Composed composed) {
        return false;
    }

    @Override
    public Boolean version(BoundChange.Version version) {
        return true;
    }

    private static boolean isUnconstrained(BoundChange change) {
        return change.column().attribute().constraints().equals(Constraints.NONE);
    }
}
