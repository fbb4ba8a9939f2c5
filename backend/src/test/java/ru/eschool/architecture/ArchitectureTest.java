package ru.eschool.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
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
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.eschool.platform.Feature;
import ru.eschool.platform.Offered;
import ru.eschool.platform.OpenToAll;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.SignedIn;

/** The shape of the service as rules; there is no list of exceptions. */
@AnalyzeClasses(packages = "ru.eschool", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "ru.eschool.";

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
    static final ArchRule featuresUseWhatTheySayAndWhatIsOffered = classes()
            .should(new ArchCondition<>("use only features that their own names, and only what those offer") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    var own = feature(type);
                    for (var dependency : type.getDirectDependenciesFromSelf()) {
                        var target = dependency.getTargetClass();
                        var other = feature(target);
                        if (other.isEmpty() || other.equals(own)) {
                            continue;
                        }
                        var named = other.equals("platform") || uses(own).contains(other);
                        var offered = target.getPackageName().equals(BASE + other)
                                || target.getPackage().isAnnotatedWith(Offered.class)
                                || target.isAnnotatedWith(Offered.class);
                        if (!named || !offered) {
                            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                        }
                    }
                }
            });

    @ArchTest
    static void featuresNameNoOthersThanTheyUse(JavaClasses all) {
        var used = new TreeSet<String>();
        all.forEach(type -> type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> feature(dependency.getTargetClass()))
                .forEach(other -> used.add(feature(type) + " → " + other)));
        var named = new TreeSet<String>();
        all.forEach(type -> uses(feature(type)).forEach(other -> named.add(feature(type) + " → " + other)));
        named.removeAll(used);
        assertEquals(Set.of(), named);
    }

    private static Set<String> uses(String feature) {
        try {
            var named = Class.forName(BASE + feature + ".package-info").getAnnotation(Feature.class);
            return Set.of(
                    Objects.requireNonNull(named, feature + " is no @Feature").uses());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(feature + " has no package-info", missing);
        }
    }

    @ArchTest
    static final ArchRule resourcesAreKnownToResourcesOnly = noClasses()
            .that(not(resideInAPackage("..rest..")))
            .should()
            .dependOnClassesThat(resideInAPackage("ru.eschool..rest.."));

    @ArchTest
    static final ArchRule whatFeaturesUseOfEachOtherIsFreeOfHttp = noClasses()
            .that()
            .resideInAPackage("ru.eschool.*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule resourcesNeverSeeRepositoriesOrTheDatabase = noClasses()
            .that()
            .resideInAPackage("..rest..")
            .and(resideInAPackage("ru.eschool.."))
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("are repositories or the database") {
                @Override
                public boolean test(JavaClass type) {
                    var name = type.getSimpleName();
                    return type.getPackageName().endsWith(".domain")
                                    && (name.endsWith("Lists") || name.endsWith("Cells"))
                            || type.isAssignableTo(PanacheRepositoryBase.class)
                            || type.getFullName().equals("ru.eschool.platform.Database")
                            || type.getPackageName().startsWith("org.jdbi");
                }
            });

    /** Records are kept by {@code Rooms}, lists are read by {@code RoomLists}: a third word would say neither. */
    @ArchTest
    static final ArchRule nothingIsCalledARepository = noClasses().should().haveSimpleNameEndingWith("Repository");

    @ArchTest
    static final ArchRule formatsKnowNothingOfEachOther =
            slices().matching("ru.eschool.exchange.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule reportsKnowTheKitAndNothingOfEachOther = slices().matching("ru.eschool.reporting.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("ru.eschool.reporting.kit.."));

    @ArchTest
    static final ArchRule roomsOfTheJournalHaveNoCycles =
            slices().matching("ru.eschool.journal.(*)..").should().beFreeOfCycles();

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
    static final ArchRule resourcesBearTheTagOfTheirFeature = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should(new ArchCondition<>("bear their feature's name as the tag by which the client is split") {
                @Override
                public void check(JavaClass resource, ConditionEvents events) {
                    var tagged = resource.tryGetAnnotationOfType(Tag.class)
                            .filter(tag -> tag.name().equals(feature(resource)));
                    if (tagged.isEmpty()) {
                        events.add(SimpleConditionEvent.violated(resource, resource.getFullName()));
                    }
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
    static final ArchRule rolesOfAnOperationStandInItsPermissionOnly = methods()
            .that()
            .areAnnotatedWith(Operation.class)
            .should(new ArchCondition<>("leave the roles in their description to the contract's filter") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var words = List.of(method.getAnnotationOfType(Operation.class)
                            .description()
                            .split("\\W+"));
                    if (Arrays.stream(Role.values()).map(Role::name).anyMatch(words::contains)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                    }
                }
            });

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
