package campus.bootstrap.architecture;

import java.util.List;
import java.util.function.Function;

import com.tngtech.archunit.lang.ArchRule;

/** All rules, each with the words by which its planted violations must show up in its report. */
enum Rule {
    A1(LayerRules::domainKnowsOnlyItself, "KnowsFramework", "KnowsOtherContext", "KnowsApplication",
            "OutsideAnyContext"),
    A2(LayerRules::applicationKnowsOnlyTheDomain, "KnowsFramework", "KnowsAdapter", "OutsideAnyContext"),
    A3(LayerRules::adaptersDoNotMeet, "PersistenceKnowsWeb", "WebKnowsPersistence", "WebKnowsBootstrap"),
    A4(LayerRules::nobodySeesServices, "WebKnowsService", "PersistenceKnowsService", "PortKnowsService"),
    A5(LayerRules::contextsAreIndependent, "DomainKnowsOther", "ApplicationKnowsOther", "SharedKnowsContext",
            "Cycle detected"),
    A6(CoreRules::coreIsDeterministic, "readsInstant", "refersToInstant", "readsLocalDate", "makesClock", "makesUuid",
            "readsMillis", "readsNanos", "usesThreadLocalRandom", "makesRandom", "startsThread", "prints", "makesDate",
            "ServiceWithClock"),
    A7(CoreRules::domainIsImmutableByShape, "OpenClass", "setValue", "doubleField", "floatField", "doubles"),
    A8(CoreRules::servicesAreHidden, "PublicService", "OpenService", "Command", "Outcome"),
    A9(CoreRules::namesSaySomething, "ThingImpl", "ThingMapper", "ThingAssembler", "ThingHelper", "ThingUtil",
            "ThingUtils",
            "ThingManager"),
    A10(EdgeRules::routesAreSecured, "OpenController.read", "HalfOpenController.open"),
    A11(LayerRules::coreKnowsNoFramework, "ServiceWithSingleton", "EntityWithFramework"),
    A12(EdgeRules::packagesAreNullMarked, "NoPackageInfo", "Unmarked"),
    A13(EdgeRules::edgesSayTheReach, "Forgetful.enrolls", "Forgetful.refers");

    private final Function<Hexagon, ArchRule> rule;
    private final List<String> planted;

    Rule(Function<Hexagon, ArchRule> rule, String... planted) {
        this.rule = rule;
        this.planted = List.of(planted);
    }

    ArchRule on(Hexagon hexagon) {
        return rule.apply(hexagon);
    }

    List<String> planted() {
        return planted;
    }
}
