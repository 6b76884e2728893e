package org.tideline.checkins.store;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.Checkin;
import org.tideline.checkins.model.Checkins;
import org.tideline.checkins.model.DayKind;
import org.tideline.checkins.model.DayKinds;
import org.tideline.checkins.model.Others;
import org.tideline.checkins.model.Question;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.SampleContent;

/**
 * The check-ins of the made-up sample practice: for each person a level that moves slowly, a weekly wave on it, a dip
 * now and then that takes some weeks, and what a day adds; rated in whole numbers, unevenly, with gaps. The same on
 * every computer, counted back from today.
 */
@ServiceProvider(service = SampleContent.class)
@Messages({
    "SAMPLE_note1=We laughed at the washing machine. First time in weeks.",
    "SAMPLE_note2=I did not say what I wanted to say.",
    "SAMPLE_note3=A walk without telephones.",
    "SAMPLE_note4=It was me who went quiet this time.",
    "SAMPLE_note5=The evening began badly and ended well.",
    "SAMPLE_note6=I asked for one small thing and got it.",
    "SAMPLE_note7=Too tired to be anybody.",
    "SAMPLE_note8=We talked until late. I am not sure it was heard."
})
public final class SampleCheckins implements SampleContent {
    private static final int ORDER = 200;
    private static final int CHUNK = 1_000;
    private static final int DIP_DAYS = 24;
    private static final int DIP_EVERY = 150;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void fill(OpenPractice practice) {
        List<Checkin> all = new ArrayList<>();
        Checkins checkins = practice.service(Checkins.class);
        for (Case of : practice.service(Cases.class).all().stream().sorted(Comparator.comparing(Case::code)).toList()) {
            SamplePlan plan = SamplePlan.BY_CASE.get(of.code());
            if (plan != null) {
                checkins.keep(of.id(), plan.questions());
                for (int i = 0; i < Math.min(of.people().size(), plan.writers().size()); i++) {
                    all.addAll(new Person(of, of.people().get(i), plan, plan.writers().get(i), i).checkins());
                }
            }
        }
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<Checkin> chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
            practice.database().write(tx -> {
                CheckinRows.insert(tx.sql(), chunk, 0);
                return null;
            });
        }
    }

    /** One made-up person at work. */
    private static final class Person {
        private static final int MOST = 10;
        private final Case of;
        private final Member member;
        private final SamplePlan plan;
        private final SamplePlan.Writer writer;
        private final Random random;
        private final LocalDate today = Now.today();
        private double level;
        private double wave;

        Person(Case of, Member member, SamplePlan plan, SamplePlan.Writer writer, int place) {
            this.of = of;
            this.member = member;
            this.plan = plan;
            this.writer = writer;
            random = new Random(of.code().hashCode() * 31L + place);
            level = writer.level();
        }

        List<Checkin> checkins() {
            LocalDate first = member.from().isBefore(of.since()) ? of.since() : member.from();
            LocalDate last = today.minusWeeks(plan.pausedFor()).minusDays(plan.pausedFor() == 0 ? 1 : 0);
            LocalDate gap = writer.gapAt() == 0 ? null : today.minusWeeks(writer.gapAt());
            int dip = 40 + random.nextInt(DIP_EVERY);
            List<Checkin> made = new ArrayList<>();
            for (LocalDate day = first.plusDays(random.nextInt(4)); !day.isAfter(last); day = day.plusDays(1)) {
                level += random.nextGaussian() * 0.09 + (5.6 - level) * 0.004;
                boolean away = gap != null && !day.isBefore(gap) && day.isBefore(gap.plusWeeks(writer.gapWeeks()));
                if (!away && random.nextDouble() < writer.perWeek() / 7 && (member.to() == null || !day.isAfter(member.to()))) {
                    int sinceDip = Math.floorMod((int) (day.toEpochDay() - dip), DIP_EVERY);
                    made.add(checkin(day, sinceDip < DIP_DAYS ? -2.6 * (1 - sinceDip / (double) DIP_DAYS) : 0));
                }
            }
            return made;
        }

        private Checkin checkin(LocalDate day, double dip) {
            wave = 0.5 * wave + random.nextGaussian() * 0.85;
            double weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? 0.6 : -0.2;
            double close = level + wave + weekend + dip;
            List<Answer> answers = new ArrayList<>();
            for (Question question : plan.questions().questions()) {
                List<Long> about = about(question, day);
                for (long whom : about) {
                    answers.add(rated(question, whom, day, close + (about.size() > 1 ? random.nextGaussian() * 0.8 : 0)));
                }
            }
            if (random.nextDouble() < 0.55) {
                answers.add(words(Question.DAY, kinds(day, close).stored(), day));
            }
            if (random.nextDouble() < 0.05) {
                answers.add(words(Question.NOTE, note(), day));
            }
            LocalTime time = random.nextDouble() < 0.15 ? null : LocalTime.of(20 + random.nextInt(3), random.nextInt(60));
            Instant entered = day.atTime(time == null ? LocalTime.of(22, 0) : time).toInstant(ZoneOffset.UTC);
            return new Checkin(Ids.next(), of.id(), member.person(), day, time, plan.questions().asked(), entered,
                    Checkin.Source.SAMPLE, answers);
        }

        private List<Long> about(Question question, LocalDate day) {
            List<Long> others = Others.of(of, member.person(), day).stream().map(Member::person).toList();
            return question.askedForEach() && others.size() > 1 ? others
                    : List.of(Others.about(of, member.person(), day, question));
        }

        private Answer rated(Question question, long about, LocalDate day, double close) {
            double seldom = random.nextDouble();
            if (question != Question.CLOSE && seldom < 0.12 || question == Question.WISHED && seldom < 0.7) {
                return answer(question, about, Answer.State.SKIPPED, null, null, day);
            }
            if (question.third().isPresent() && seldom > 0.94) {
                return answer(question, about, Answer.State.THIRD, null, null, day);
            }
            double value = switch (question) {
                case CLOSE -> close;
                case SAFE -> 0.6 * close + 2.8 + random.nextGaussian() * 0.9;
                case TRUE -> 0.5 * close + 2.2 + random.nextGaussian() * 1.3;
                case HEARD -> 0.7 * close + 1.4 + random.nextGaussian() * 1.1;
                case WISHED -> 7.2 + random.nextGaussian() * 1.1;
                case OPEN -> 0.7 * close + 1.8 + random.nextGaussian();
                case BRACED -> 7.4 - 0.5 * close + random.nextGaussian() * 1.4;
                default -> level + random.nextGaussian() * 1.2;
            };
            return answer(question, about, Answer.State.ANSWERED,
                    BigDecimal.valueOf(Math.max(0, Math.min(MOST, Math.round(value)))), null, day);
        }

        private Answer words(Question question, String text, LocalDate day) {
            return answer(question, 0, Answer.State.ANSWERED, null, text, day);
        }

        private Answer answer(Question question, long about, Answer.State state, BigDecimal value, String text, LocalDate day) {
            Set<Long> others = Others.of(of, member.person(), day).stream().map(Member::person).collect(Collectors.toSet());
            boolean opens = writer.opened().contains(question) && state != Answer.State.SKIPPED && !others.isEmpty()
                    && random.nextDouble() < 0.97;
            LocalDate told = day.plusDays(random.nextInt(8));
            return new Answer(Ids.next(), question, about, state, value, text,
                    CheckinRows.label(of.id(), member.person(), day, opens ? writer.opens() : Opening.CLOSED, opens ? others : Set.of()),
                    opens ? told.isAfter(today) ? today : told : null);
        }

        private DayKinds kinds(LocalDate day, double close) {
            boolean free = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            List<DayKind> kinds = new ArrayList<>(List.of(free ? DayKind.OFF : DayKind.WORKING));
            if (random.nextDouble() < 0.35) {
                kinds.add(free ? DayKind.UNHURRIED : DayKind.RUSHED);
            }
            if (close < 3.5 && random.nextDouble() < 0.4) {
                kinds.add(random.nextBoolean() ? DayKind.QUARREL : DayKind.WORRY);
            } else if (random.nextDouble() < 0.12) {
                kinds.add(random.nextBoolean() ? DayKind.SLEEP : DayKind.GUESTS);
            }
            return new DayKinds(kinds, kinds.size() < DayKinds.MOST && random.nextDouble() < 0.03 ? List.of("choir") : List.of());
        }

        private String note() {
            return switch (random.nextInt(8)) {
                case 0 -> Bundle.SAMPLE_note1();
                case 1 -> Bundle.SAMPLE_note2();
                case 2 -> Bundle.SAMPLE_note3();
                case 3 -> Bundle.SAMPLE_note4();
                case 4 -> Bundle.SAMPLE_note5();
                case 5 -> Bundle.SAMPLE_note6();
                case 6 -> Bundle.SAMPLE_note7();
                default -> Bundle.SAMPLE_note8();
            };
        }
    }
}
