package org.tideline.unattended;

import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netbeans.api.sendopts.CommandException;
import org.netbeans.spi.sendopts.Env;
import org.netbeans.spi.sendopts.Option;
import org.netbeans.spi.sendopts.OptionProcessor;
import org.openide.LifecycleManager;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.OnShowing;
import org.openide.windows.WindowManager;
import org.tideline.unattended.model.Call;
import org.tideline.unattended.model.Options;
import org.tideline.unattended.model.Runner;
import org.tideline.unattended.spi.UnattendedJob;

/**
 * The one place where the platform hands over our options. There is one for all features, because of two that share
 * an option the platform tells only one. Called on the platform's command-line thread, before any window is shown.
 * <p>
 * The desktop reads what it was asked for from two system properties: {@value #PRACTICE}, the folder of the practice
 * to open, and {@value #DEMO}, {@code true} for the made-up sample practice. Properties and no interface, so that the
 * desktop does without this module.
 */
@ServiceProvider(service = OptionProcessor.class)
public final class CommandLine extends OptionProcessor {
    /** The folder of the practice the desktop is to open, absolute. */
    public static final String PRACTICE = "tideline.practice";
    /** {@code true} if the desktop is to open on the sample practice. */
    public static final String DEMO = "tideline.demo";

    /** Whether the main window is there: then this call came from a second start, handed on by the platform. */
    private static volatile boolean shown;

    private final List<UnattendedJob> jobs = new ArrayList<>(Lookup.getDefault().lookupAll(UnattendedJob.class));
    private final Map<Option, String> names = new LinkedHashMap<>();

    /** Made by the platform. */
    public CommandLine() {
        for (UnattendedJob.Option option : Options.all(jobs)) {
            names.put(option.value() == null
                    ? Option.withoutArgument(Option.NO_SHORT_NAME, option.name())
                    : Option.requiredArgument(Option.NO_SHORT_NAME, option.name()), option.name());
        }
    }

    @Override
    protected Set<Option> getOptions() {
        return new HashSet<>(names.keySet());
    }

    @Override
    protected void process(Env env, Map<Option, String[]> given) throws CommandException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        given.forEach((option, value) ->
                values.put(names.get(option), value == null ? List.of() : Arrays.asList(value)));
        Call call = new Call(values, env.getCurrentDirectory().toPath(), env.getErrorStream());
        if (!GraphicsEnvironment.isHeadless() && Options.forDesktop(values.keySet())) {
            desktop(call, env);
            return;
        }
        int status;
        try (PrintStream out = new PrintStream(env.getOutputStream(), true, StandardCharsets.UTF_8)) {
            status = new Runner(jobs, out, env.getInputStream()).run(call);
        }
        // A return would leave the process up for a quarter of a minute, an exception would print a line of its own.
        LifecycleManager.getDefault().exit(status);
    }

    @Messages({"MSG_DesktopOpen=Tideline is open already, and one practice is open at a time. Close the practice there first."})
    private static void desktop(Call call, Env env) throws CommandException {
        Optional<Path> practice = call.path(Options.PRACTICE);
        if (!shown) {
            practice.ifPresent(folder -> System.setProperty(PRACTICE, folder.toString()));
            System.setProperty(DEMO, String.valueOf(call.has(Options.DEMO)));
            return;
        }
        EventQueue.invokeLater(() -> {
            Frame window = WindowManager.getDefault().getMainWindow();
            window.setState(Frame.NORMAL);
            window.toFront();
        });
        boolean same = practice.map(Path::toString).equals(Optional.ofNullable(System.getProperty(PRACTICE)))
                && call.has(Options.DEMO) == Boolean.getBoolean(DEMO);
        if (!same) {
            env.getErrorStream().println(Bundle.MSG_DesktopOpen());
            throw new CommandException(1, "");
        }
    }

    /** Notes that the main window is there. */
    @OnShowing
    public static final class Showing implements Runnable {
        @Override
        public void run() {
            shown = true;
        }
    }
}
