package org.tideline.unattended.model;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Period;
import org.tideline.unattended.spi.Arguments;
import org.tideline.unattended.spi.WrongCall;

/** The options of one call, as given. */
@Messages({
    "# {0} - option", "# {1} - what was given",
    "MSG_NoDay=--{0} takes a day as YYYY-MM-DD, such as 2026-01-05; it cannot be \"{1}\".",
    "MSG_PeriodTurned=--to lies before --from.",
    "# {0} - option",
    "MSG_Empty=--{0} needs a value."
})
public final class Call implements Arguments {
    private final Map<String, List<String>> given;
    private final Path directory;
    private final PrintStream problems;

    /**
     * @param given     values by option; none for a switch
     * @param directory the caller's working directory
     * @param problems  where problems go; written as UTF-8
     */
    public Call(Map<String, List<String>> given, Path directory, PrintStream problems) {
        this.given = Map.copyOf(given);
        this.directory = directory;
        this.problems = new PrintStream(problems, true, StandardCharsets.UTF_8);
    }

    /** Refuses values that are empty, and days that are none. */
    void checkValues() throws WrongCall {
        for (Map.Entry<String, List<String>> option : given.entrySet()) {
            if (option.getValue().stream().anyMatch(String::isBlank)) {
                throw new WrongCall(Bundle.MSG_Empty(option.getKey()));
            }
        }
        period();
    }

    Set<String> names() {
        return given.keySet();
    }

    @Override
    public Optional<String> value(String name) {
        return given.getOrDefault(name, List.of()).stream().findFirst();
    }

    @Override
    public boolean has(String name) {
        return given.containsKey(name);
    }

    @Override
    public Optional<Path> path(String name) {
        return value(name).map(text -> directory.resolve(text).toAbsolutePath().normalize());
    }

    @Override
    public Optional<LocalDate> day(String name) throws WrongCall {
        Optional<String> text = value(name);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new WrongCall(Bundle.MSG_NoDay(name, text.orElse("")));
        }
    }

    @Override
    public Period period() throws WrongCall {
        LocalDate from = day(Options.FROM).orElse(null);
        LocalDate to = day(Options.TO).orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            throw new WrongCall(Bundle.MSG_PeriodTurned());
        }
        return new Period(from, to);
    }

    @Override
    public List<String> cases() {
        return given.getOrDefault(Options.CASE, List.of()).stream()
                .flatMap(list -> Stream.of(list.split(","))).map(String::strip).filter(id -> !id.isEmpty()).toList();
    }

    @Override
    public void problem(String line) {
        problems.println(line);
    }
}
