package org.tideline.application;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.sql.DriverManager;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openide.util.RequestProcessor;
import org.tideline.seeded.checkins.Leaning;
import org.tideline.seeded.checkins.Threads;
import org.tideline.seeded.checkins.api.WindowInApi;
import org.tideline.seeded.checkins.model.SwingInModel;
import org.tideline.seeded.checkins.store.WindowInStore;
import org.tideline.seeded.checkins.ui.SqlInUi;

/** The rules of the house, each with a class that breaks it, so that no rule is one that cannot fail. */
final class HouseRules {
    /**
     * @param rule what must hold
     * @param seed a class that breaks it
     */
    record HouseRule(ArchRule rule, Class<?> seed) {
    }

    /** Modules that must not know each other but by their {@code api} and {@code spi}. */
    private static final Set<String> PARTS = Set.of("checkins", "clients", "exercises", "practice", "progress", "reporting", "sessions",
            "storage", "unattended", "vault");
    private static final Pattern PACKAGE = Pattern.compile("org\\.tideline\\.(?:seeded\\.)?([a-z]+)(?:\\.(\\w+))?.*");

    private HouseRules() {
    }

    static List<HouseRule> all() {
        return List.of(
                new HouseRule(noClasses().that(resideInAPackage("org.tideline..ui..")).and(not("org.tideline.ui.support.."))
                        .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.tideline..store..")
                        .because("windows show what a model gives them"), SqlInUi.class),
                new HouseRule(noClasses().that(resideInAPackage("org.tideline..model.."))
                        .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..",
                                "javax.swing..", "org.openide.windows..", "org.openide.awt..", "org.tideline..ui..")
                        .because("a model is tested without a window and without SQL"), SwingInModel.class),
                new HouseRule(noClasses().that(resideInAPackage("org.tideline..store.."))
                        .should().dependOnClassesThat(windows()).because("a store shows nothing"), WindowInStore.class),
                new HouseRule(noClasses().that(resideInAnyPackage("org.tideline..api..", "org.tideline..spi.."))
                        .and(not("org.tideline.ui.support..")).and(not("org.tideline.libs.."))
                        .should().dependOnClassesThat(windows())
                        .because("a contract binds nobody to Swing; a Drawing needs Graphics2D and shapes"), WindowInApi.class),
                new HouseRule(noClasses().that(not("org.tideline.storage..")).and(not("org.tideline.libs.derby.."))
                        .should().dependOnClassesThat().resideInAPackage("org.apache.derby..")
                        .because("what is Derby's own stays inside storage"), Leaning.class),
                new HouseRule(noClasses().that(not("org.tideline.reporting.."))
                        .should().dependOnClassesThat().resideInAnyPackage("net.sf.jasperreports..", "com.lowagie..")
                        .because("only reporting makes pages"), Leaning.class),
                new HouseRule(noClasses().should().dependOnClassesThat().areAssignableTo(DriverManager.class)
                        .because("it finds no driver across modules"), SqlInUi.class),
                new HouseRule(classes().should(keepOutOfOtherParts())
                        .because("parts know each other by api and spi alone"), Leaning.class),
                new HouseRule(noClasses().should().accessTargetWhere(ownThread())
                        .because("threads are named RequestProcessors"), Threads.class),
                new HouseRule(noClasses().should().accessTargetWhere(commonPool())
                        .because("the common pool carries the wrong class loader"), Threads.class),
                new HouseRule(noClasses().that(not("org.tideline.core.api..")).should().accessTargetWhere(anotherClock())
                        .because("the one clock is core.api.Now"), Threads.class),
                new HouseRule(noClasses().should().accessTargetWhere(printing())
                        .because("what is said goes through a window, the runner or the log"), Threads.class));
    }

    private static DescribedPredicate<JavaClass> not(String packages) {
        return DescribedPredicate.not(resideInAPackage(packages));
    }

    /** Swing, windows and AWT, but for drawing, and for asking whether this is the event thread. */
    private static DescribedPredicate<JavaClass> windows() {
        Set<String> drawing = Set.of("java.awt.Graphics2D", "java.awt.Graphics", "java.awt.Color", "java.awt.Shape",
                "java.awt.EventQueue");
        return describe("show something", type -> {
            String name = type.getBaseComponentType().getName();
            return name.startsWith("javax.swing.") || name.startsWith("org.openide.windows.")
                    || name.startsWith("java.awt.") && !name.startsWith("java.awt.geom.") && !drawing.contains(name);
        });
    }

    /** Whatever lies in {@code org.tideline.x} may use {@code org.tideline.y} only by its api and spi. */
    private static ArchCondition<JavaClass> keepOutOfOtherParts() {
        return new ArchCondition<>("keep out of other parts") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String part = part(type);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    String other = part(target);
                    boolean open = "api".equals(layer(target)) || "spi".equals(layer(target));
                    events.add(new SimpleConditionEvent(type, other == null || other.equals(part) || open,
                            dependency.getDescription()));
                }
            }
        };
    }

    /** The part a class belongs to; null for what is no part of ours. */
    private static String part(JavaClass type) {
        Matcher matcher = PACKAGE.matcher(type.getPackageName());
        return matcher.matches() && PARTS.contains(matcher.group(1)) ? matcher.group(1) : null;
    }

    private static String layer(JavaClass type) {
        Matcher matcher = PACKAGE.matcher(type.getPackageName());
        return matcher.matches() ? matcher.group(2) : null;
    }

    private static DescribedPredicate<JavaAccess<?>> ownThread() {
        return describe("makes a thread of its own", access -> {
            AccessTarget target = access.getTarget();
            boolean made = target.getName().equals("<init>");
            return made && target.getOwner().isAssignableTo(Thread.class)
                    || made && target.getOwner().isEquivalentTo(java.util.Timer.class)
                    || made && target.getOwner().isEquivalentTo(RequestProcessor.class)
                            && target.getFullName().endsWith("<init>()")
                    || target.getOwner().isEquivalentTo(RequestProcessor.class) && target.getName().equals("getDefault")
                    || target.getOwner().getName().equals("java.util.concurrent.Executors");
        });
    }

    private static DescribedPredicate<JavaAccess<?>> commonPool() {
        return describe("works in the common pool", access -> {
            AccessTarget target = access.getTarget();
            return target.getOwner().isAssignableTo(CompletableFuture.class) && target.getName().endsWith("Async")
                            && !target.getFullName().contains(Executor.class.getName())
                    || target.getOwner().isEquivalentTo(ForkJoinPool.class)
                    || target.getName().equals("parallelStream")
                    || target.getName().equals("parallel") && target.getOwner().getPackageName().equals("java.util.stream");
        });
    }

    private static DescribedPredicate<JavaAccess<?>> anotherClock() {
        return describe("reads another clock", access -> {
            AccessTarget target = access.getTarget();
            return target.getOwner().getPackageName().equals("java.time") && target.getFullName().endsWith(".now()");
        });
    }

    private static DescribedPredicate<JavaAccess<?>> printing() {
        return describe("prints past everyone", access -> {
            AccessTarget target = access.getTarget();
            return target.getOwner().isEquivalentTo(System.class) && Set.of("out", "err").contains(target.getName())
                    || target.getName().equals("printStackTrace");
        });
    }
}
