package ru.eschool.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import ru.eschool.platform.Event;
import ru.eschool.platform.OpenToAll;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.SignedIn;

/** The shape of the service as rules; there is no list of exceptions. */
@AnalyzeClasses(packages = "ru.eschool", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "ru.eschool.";

    /** Feature → features whose root packages it may use. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("identity", Set.of("platform")),
            Map.entry("audit", Set.of("platform")),
            Map.entry("school", Set.of("audit", "identity", "platform")),
            Map.entry("people", Set.of("school", "audit", "identity", "platform")),
            Map.entry("assessment", Set.of("people", "school", "audit", "identity", "platform")),
            Map.entry("curriculum", Set.of("school", "audit", "identity", "platform")),
            Map.entry("timetable", Set.of("people", "school", "audit", "identity", "platform")),
            Map.entry(
                    "journal",
                    Set.of(
                            "timetable",
                            "curriculum",
                            "assessment",
                            "people",
                            "school",
                            "audit",
                            "identity",
                            "platform")),
            Map.entry("diary", below()),
            Map.entry("reporting", below()),
            Map.entry("exchange", below()));

    private static Set<String> below() {
        return Set.of(
                "journal",
                "timetable",
                "curriculum",
                "assessment",
                "people",
                "school",
                "audit",
                "identity",
                "platform");
    }

    private static String feature(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(BASE)) {
            return "";
        }
        var rest = name.substring(BASE.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("ru.eschool.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule featuresDependDownwardAndThroughTheRootOnly = classes()
            .should(new ArchCondition<>("use other features only downward and only through their root package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    var own = feature(type);
                    for (var dependency : type.getDirectDependenciesFromSelf()) {
                        var target = dependency.getTargetClass();
                        var other = feature(target);
                        if (other.isEmpty() || other.equals(own)) {
                            continue;
                        }
                        var allowed = ALLOWED.getOrDefault(own, Set.of()).contains(other);
                        var root = target.getPackageName().equals(BASE + other)
                                || target.getPackageName().equals(BASE + "platform.table")
                                || target.getPackageName().equals(BASE + "platform.persistence")
                                || isAnswerOfAnotherFeature(type, target)
                                || isProblemFurniture(type, target);
                        if (!allowed || !root) {
                            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                        }
                    }
                }
            });

    // An answer may hold the answer that a feature below gives about its own: the contract has one schema for it.
    private static boolean isAnswerOfAnotherFeature(JavaClass type, JavaClass target) {
        return type.getPackageName().endsWith(".rest")
                && target.getPackageName().endsWith(".rest")
                && target.getSimpleName().endsWith("Answer");
    }

    // Resources of all features describe their errors with the platform's one annotation and document.
    private static boolean isProblemFurniture(JavaClass type, JavaClass target) {
        return type.getPackageName().endsWith(".rest")
                && Set.of("Changes", "CommonProblems", "ProblemDocument", "ProblemAnswers", "ProblemTexts")
                        .contains(target.getSimpleName());
    }

    @ArchTest
    static final ArchRule resourcesNeverSeeRepositoriesOrTheDatabase = noClasses()
            .that()
            .resideInAPackage("..rest..")
            .and(resideInAPackage("ru.eschool.."))
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("are repositories or the database") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getSimpleName().endsWith("Repository")
                            || type.getFullName().equals("ru.eschool.platform.Database")
                            || type.getPackageName().startsWith("org.jdbi");
                }
            });

    @ArchTest
    static final ArchRule formatsKnowNothingOfEachOther =
            slices().matching("ru.eschool.exchange.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule transactionsBelongToServices = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..rest..")
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule calculatorsArePure = classes()
            .that()
            .haveSimpleNameEndingWith("Calculator")
            .or()
            .haveSimpleNameEndingWith("Formulas")
            .or()
            .haveSimpleName("WeightedAverage")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("java..").or(resideInAPackage("ru.eschool.assessment..")));

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<>("now() of java.time is called without a clock") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class));
                }
            });

    @ArchTest
    static final ArchRule everyOperationNamesItsPermissionAndItself = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .arePublic()
            .should(new ArchCondition<>("carry a permission annotation and an operationId of the same name") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var http = List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);
                    if (http.stream().noneMatch(method::isAnnotatedWith)) {
                        return;
                    }
                    var permissions = List.of(Permitted.class, SignedIn.class, OpenToAll.class).stream()
                            .filter(method::isAnnotatedWith)
                            .count();
                    var named = method.isAnnotatedWith(Operation.class)
                            && method.getAnnotationOfType(Operation.class)
                                    .operationId()
                                    .equals(method.getName());
                    if (permissions != 1 || !named) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                    }
                }
            });

    @ArchTest
    static final ArchRule eventsAreRecordsOfIds = classes()
            .that()
            .implement(Event.class)
            .should(new ArchCondition<>("be records whose components are ids, numbers of years or enums") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    var components = type.reflect().getRecordComponents();
                    var plain = components != null
                            && Arrays.stream(components)
                                    .map(java.lang.reflect.RecordComponent::getGenericType)
                                    .map(java.lang.reflect.Type::getTypeName)
                                    .allMatch(name -> name.equals("java.util.UUID")
                                            || name.equals("int")
                                            || name.equals("java.util.List<java.util.UUID>")
                                            || name.equals("java.util.Set<java.util.UUID>"));
                    if (!plain) {
                        events.add(SimpleConditionEvent.violated(type, type.getFullName()));
                    }
                }
            })
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule sqlGoesThroughTheDatabaseDoor = noClasses()
            .that(not(resideInAPackage("ru.eschool.platform..")))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.agroal.api.AgroalDataSource");

    @ArchTest
    static final ArchRule recordsStayInTheirDomain = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .resideInAPackage("..domain..")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule persistenceIsKnownToDomainsOnly = noClasses()
            .that()
            .resideOutsideOfPackages("ru.eschool..domain..", "ru.eschool.platform.persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..");

    @ArchTest
    static final ArchRule recordsAreChangedThroughTheirRepositories = noClasses()
            .that(not(resideInAPackage("ru.eschool.platform.persistence..")))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManager")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.hibernate.Session");
}
