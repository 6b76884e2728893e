package org.tideline.sessions.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;

/**
 * Words that read as a verdict on a person, with what may be written in their place (clinical.md §8). They are only pointed
 * at, and never keep anybody from signing. Pure; any thread.
 */
@Messages({
    "# Lines: words parted by commas, a bar, what may be written in their place.",
    "Verdicts.words="
            + "resistance, resistant | pushing back\n"
            + "refused, non-compliant, noncompliant | not this time\n"
            + "regression, setback | going lighter\n"
            + "relapse, deterioration | an ebb, a lower stretch\n"
            + "pursuer, complainant | the one who raised it\n"
            + "withdrawer, stonewaller, stonewalling, avoider | the one who needed distance\n"
            + "toxic | our loop\n"
            + "baggage | old story\n"
            + "frigid, oversexed, low libido | desire differs\n"
            + "broken home, failed marriage | parted, living apart\n"
            + "claimed, alleged, admitted | said that, described\n"
            + "abusive, manipulative, hysterical, narcissistic, borderline | what was done and said\n"
            + "attention-seeking, suicidal gesture, committed suicide | thoughts of dying, hurting oneself\n"
            + "no-show | did not come, told us on\n"
            + "identified patient, index patient | each name"})
public final class Verdicts {
    private static final Map<String, String> GENTLER = new LinkedHashMap<>();
    private static final Pattern ANY;

    static {
        for (String line : Bundle.Verdicts_words().split("\n")) {
            int bar = line.indexOf('|');
            for (String word : line.substring(0, bar).split(",")) {
                GENTLER.put(word.strip(), line.substring(bar + 1).strip());
            }
        }
        ANY = Pattern.compile("(?<![\\p{L}\\p{N}])(" + GENTLER.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"))
                + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * One word.
     *
     * @param word    as it was written
     * @param gentler what may be written in its place
     */
    public record Found(String word, String gentler) {
    }

    private Verdicts() {
    }

    /** Those in a text, each once, in the order in which they first come. */
    public static List<Found> in(String text) {
        Map<String, Found> found = new LinkedHashMap<>();
        Matcher matcher = ANY.matcher(text);
        while (matcher.find()) {
            String word = matcher.group(1);
            found.putIfAbsent(word.toLowerCase(java.util.Locale.ROOT), new Found(word, GENTLER.get(word.toLowerCase(java.util.Locale.ROOT))));
        }
        return new ArrayList<>(found.values());
    }
}
