package org.tideline.progress.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Decision;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Asked;
import org.tideline.progress.spi.Point;
import org.tideline.progress.spi.Scale;
import org.tideline.progress.spi.SeriesSource;
import org.tideline.storage.api.OpenPractice;

/** Made-up people, ratings and readers for the tests of this module. */
public final class Made {
    public static final long CASE = 1;
    public static final long MARA = 11;
    public static final long JONAS = 12;
    public static final long SAMIRA = 13;
    public static final Scale CLOSE = new Scale("close", "How close", 0, 10, "far apart", "very close", true);
    public static final Scale SAFE = new Scale("safe", "How safe", 0, 10, "not safe at all", "fully safe", true);
    public static final Scale HEARD = new Scale("heard", "How heard", 0, 10, "not at all", "fully", true);
    public static final Scale WISHED = new Scale("wished", "How close I would like it", 0, 10, "some distance", "very close", true);
    public static final LocalDate START = LocalDate.of(2025, 1, 6);
    private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);
    private static final List<String> NAMES = List.of("Mara", "Jonas", "Samira");
    private static long ids = 1;

    private Made() {
    }

    /** A case of one, two or three people. */
    public static Case people(int count) {
        return people(NAMES.subList(0, count));
    }

    /** A case of people with these names. */
    public static Case people(List<String> names) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            members.add(new Member(100 + i, MARA + i, names.get(i), names.get(i) + " Lind", i, i, SINCE, null));
        }
        return new Case(CASE, "C-0001", names.size() == 1 ? CaseKind.INDIVIDUAL : CaseKind.COUPLE, CaseStatus.ACTIVE,
                WorkingFormat.TOGETHER, SINCE, members);
    }

    /** A rating, opened or not. */
    public static Point point(long person, Scale scale, LocalDate day, LocalTime time, double value, Opening opening) {
        Label label = Label.own(CASE, person, day);
        return new Point(new ItemRef("checkins.answer", ids++),
                opening == Opening.CLOSED ? label : label.opened(opening, Set.of(MARA, JONAS, SAMIRA)), scale.id(),
                person, 0, Asked.NOW, day, time, value);
    }

    /** Ratings of how close, opened also on paper, on these days after the start. */
    public static List<Point> points(long person, double[] days, double... values) {
        return points(person, CLOSE, Opening.PAPER, days, values);
    }

    /** Ratings on these days after the start. */
    public static List<Point> points(long person, Scale scale, Opening opening, double[] days, double... values) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(point(person, scale, START.plusDays((long) days[i]), null, values[i], opening));
        }
        return points;
    }

    /** One rating a day, from the start on. */
    public static List<Point> daily(long person, double... values) {
        return every(1, person, values);
    }

    /** One rating every so many days, from the start on. */
    public static List<Point> every(int step, long person, double... values) {
        double[] days = new double[values.length];
        Arrays.setAll(days, i -> i * step);
        return points(person, days, values);
    }

    /** A believable walk of ratings: a slow level, waves on it, whole points. */
    public static List<Point> walk(long seed, long person, LocalDate from, LocalDate to, double perWeek, Opening opening) {
        Random random = new Random(seed);
        List<Point> points = new ArrayList<>();
        double level = 4 + random.nextDouble() * 2;
        double wave = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            level = Math.max(2.5, Math.min(7.5, level + random.nextGaussian() * 0.12));
            wave = 0.4 * wave + random.nextGaussian() * 1.0;
            if (random.nextDouble() < perWeek / 7) {
                points.add(point(person, CLOSE, day, LocalTime.of(21, 0), Math.max(0, Math.min(10, Math.round(level + wave))), opening));
            }
        }
        return points;
    }

    /** A life event that belongs to all. */
    public static Item event(LocalDate day, String words) {
        return mark("flag", day, words);
    }

    /** Something that happened, with the icon that says what. */
    public static Item mark(String icon, LocalDate day, String words) {
        return new Item(new ItemRef("clients.lifeEvent", ids++), Label.joint(CASE, day), day, null, icon, words, List.of(),
                null, true);
    }

    /** Something in the life of a person, 0 for everyone's, over a span or on a day; joint. */
    public static Item life(long about, LocalDate from, LocalDate to, String words) {
        return event(from, words).over(new Item.Reach(about, to, 0));
    }

    /** A talk that went so deep. */
    public static Item talk(LocalDate day, int depth) {
        return mark("messages-square", day, "Talk").over(new Item.Reach(0, null, depth));
    }

    /** The years of how close it felt, as the therapist sees them. */
    public static Forest forest(int people, int years, List<Point> points, Item... items) {
        return seen(people(people), new Reader.Therapist(), points, List.of(items)).forest(new Question(CLOSE, Asked.NOW), years);
    }

    /** What this reader may see of these. */
    public static SeenRecord seen(Case of, Reader reader, List<Point> points, List<Item> items) {
        SeriesSource source = new SeriesSource() {
            @Override
            public List<Scale> scales(OpenPractice practice) {
                return List.of(CLOSE, SAFE, HEARD, WISHED);
            }

            @Override
            public List<Point> points(OpenPractice practice, long caseId, Period period) {
                return points.stream().filter(p -> period.contains(p.day())).toList();
            }
        };
        CaseItems kept = (practice, caseId, period) -> items.stream().filter(i -> period.contains(i.day())).toList();
        return SeenRecord.of(null, new Seen(of, reader, Period.ALL), List.of(source), List.of(kept));
    }

    /** The chart of how close it felt, as the therapist sees it. */
    public static Trees trees(int people, Period period, List<Point> points, Item... items) {
        return seen(people(people), new Reader.Therapist(), points, List.of(items))
                .trees(new Question(CLOSE, Asked.NOW), period);
    }

    /** One member's only panel. */
    public static Panel panel(List<Point> points) {
        return trees(1, Period.ALL, points).panels().get(0);
    }

    /** Both lists, one after the other. */
    @SafeVarargs
    public static List<Point> and(List<Point>... lists) {
        return Arrays.stream(lists).flatMap(List::stream).toList();
    }

    /** A scope that follows the drawers and openings; the real rule is in {@code clients} and tested there. */
    public record Seen(Case of, Reader reader, Period period) implements Scope {
        @Override
        public Decision decide(Label label) {
            boolean yes = switch (label.drawer()) {
                case JOINT -> true;
                case OWN -> reader instanceof Reader.Therapist
                        || reader instanceof Reader.OwnPaper own && own.member() == label.owner()
                        || reader instanceof Reader.Paper paper && paper.recipients().contains(label.owner())
                        && (label.opening() == Opening.PAPER || paper.recipients().equals(Set.of(label.owner())))
                        || reader instanceof Reader.Room room && (label.opening() != Opening.CLOSED
                        || room.present().equals(Set.of(label.owner())));
                default -> reader instanceof Reader.Therapist;
            };
            return yes ? Decision.YES : Decision.NOT_OPENED;
        }

        @Override
        public boolean jointAllowed() {
            return true;
        }
    }
}
