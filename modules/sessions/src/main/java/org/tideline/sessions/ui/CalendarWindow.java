package org.tideline.sessions.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.EventQueue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Sessions;
import org.tideline.sessions.model.SessionsDesk;
import org.tideline.sessions.model.calendar.Clash;
import org.tideline.sessions.model.calendar.Diary;
import org.tideline.sessions.model.calendar.Diary.Entry;
import org.tideline.sessions.model.calendar.Spot;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/**
 * The calendar: the sessions of the whole caseload by week, by day, or as a list; planning them, moving them, and what
 * meets. Event thread.
 */
@Messages({
    "CalendarWindow.title=Calendar",
    "CalendarWindow.view=What is shown", "CalendarWindow.week=Week", "CalendarWindow.day=Day", "CalendarWindow.list=List",
    "CalendarWindow.before=Before", "CalendarWindow.after=After", "CalendarWindow.today=&Today",
    "CalendarWindow.plan=&Plan a session…", "CalendarWindow.file=For another calendar…",
    "CalendarWindow.keys=Arrows go about    Enter opens, or plans    Alt with arrows moves    F2 another time    PageUp PageDown turn    Home today",
    "CalendarWindow.open=Open its note", "CalendarWindow.change=Another time…", "CalendarWindow.remove=Take it out",
    "CalendarWindow.planHere=Plan a session here…"})
public final class CalendarWindow extends PracticeWindow {
    private static final long serialVersionUID = 1;
    private static final int WEEKS_BACK = 8;
    private static final int WEEKS_ON = 12;
    private final Segmented view = new Segmented(Bundle.CalendarWindow_view(), Bundle.CalendarWindow_week(), Bundle.CalendarWindow_day(),
            Bundle.CalendarWindow_list());
    private final JLabel days = Type.BASE.on(Tokens.TEXT2.text(new JLabel(" ")));
    private final JTextArea clashes = Words.area("", Type.CAPTION, Tokens.TEXT1);
    private final WeekGrid grid = new WeekGrid(new Host());
    private final DayHeads heads = new DayHeads(this::open);
    private final DiaryList list = new DiaryList(this::open, this::change, this::remove);
    private final CardLayout card = new CardLayout();
    private final JPanel cards = new JPanel(card);
    private final transient AtomicLong asked = new AtomicLong();
    private transient CalendarPlans plans;
    private transient AutoCloseable changes;
    private transient PlanPanel plan;
    private LocalDate day = Now.today();
    /** Whether another day was asked for since the last was shown. */
    private boolean jumped;
    /** Id of the session that was planned last and is to be shown, or 0. */
    private long planned;

    CalendarWindow() {
        super("calendar", Bundle.CalendarWindow_title(), Tokens.PANEL);
        JPanel head = new JPanel(new MigLayout("insets 14 24 12 24, fillx, gapx 8, hidemode 3", "[]12[grow, fill]8[]8[][][]16[]8[]", "[center]"));
        head.setOpaque(false);
        head.setBorder(Line.below(null));
        head.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.CalendarWindow_title()))));
        head.add(days, "wmin 0");
        head.add(view);
        head.add(Buttons.icon("chevron-left", Bundle.CalendarWindow_before(), () -> turn(-1)));
        head.add(Buttons.plain(Bundle.CalendarWindow_today(), () -> go(Now.today())));
        head.add(Buttons.icon("chevron-right", Bundle.CalendarWindow_after(), () -> turn(1)));
        head.add(Buttons.plain(Bundle.CalendarWindow_file(), "calendar", () -> CalendarExport.ask(this, practice())));
        head.add(Buttons.primary(Bundle.CalendarWindow_plan(), "plus", this::planHere));
        content().add(head, BorderLayout.NORTH);
        JScrollPane scroll = Scroll.plain(grid, Tokens.PANEL);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setVerticalScrollBarPolicy(JScrollPane.VERTICAL_SCROLLBAR_ALWAYS);
        scroll.setColumnHeaderView(heads);
        cards.setOpaque(false);
        cards.add(scroll, "grid");
        cards.add(Scroll.plain(list, Tokens.PANEL), "list");
        content().add(cards, BorderLayout.CENTER);
        JPanel foot = new JPanel(new MigLayout("insets 8 24 8 24, fillx, wrap 1, gap 0 4, hidemode 3", "[grow, fill]"));
        foot.setOpaque(false);
        foot.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, BorderFactory.createEmptyBorder()));
        clashes.setVisible(false);
        foot.add(clashes, "wmin 0");
        foot.add(Words.area(Bundle.CalendarWindow_keys(), Type.CAPTION, Tokens.TEXT2), "wmin 0");
        content().add(foot, BorderLayout.SOUTH);
        view.onSelect(chosen -> load());
        registerKeyboardAction(e -> planHere(), javax.swing.KeyStroke.getKeyStroke("ctrl ENTER"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    }

    @Override
    protected void componentOpened() {
        plans = new CalendarPlans(practice());
        changes = practice().changes().listen(refs -> EventQueue.invokeLater(this::load));
        load();
    }

    @Override
    protected void componentClosed() {
        asked.incrementAndGet();
        closePlan();
        try {
            changes.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        grid.show(List.of(), new Diary(new Period(day, day), List.of()), day, false, 0);
        heads.show(List.of(), new Diary(new Period(day, day), List.of()));
        list.forget();
        clashes.setText("");
    }

    @Override
    public boolean canClose() {
        return Background.left(practice()) || plan == null || plan.typing().mayLeave();
    }

    /** The keyboard is in the calendar. */
    void begin() {
        EventQueue.invokeLater(() -> (plan != null ? plan.first() : view.selected() == 2 ? list : grid).requestFocusInWindow());
    }

    private List<LocalDate> shown() {
        if (view.selected() == 1) {
            return List.of(day);
        }
        LocalDate first = day.with(TemporalAdjusters.previousOrSame(WeekFields.of(Locale.getDefault(Locale.Category.FORMAT)).getFirstDayOfWeek()));
        return Stream.iterate(first, each -> each.plusDays(1)).limit(7).toList();
    }

    private void load() {
        if (!isOpened() || Background.left(practice())) {
            return;
        }
        long mine = asked.incrementAndGet();
        List<LocalDate> now = shown();
        boolean rows = view.selected() == 2;
        Period period = rows ? new Period(day.minusWeeks(WEEKS_BACK), day.plusWeeks(WEEKS_ON)) : new Period(now.get(0), now.get(now.size() - 1));
        Background.run(() -> Diary.read(practice(), period), read -> {
            if (mine == asked.get() && isOpened()) {
                show(read, now, rows);
            }
        });
    }

    private void show(Diary read, List<LocalDate> now, boolean rows) {
        days.setText(CalendarWords.days(read.period().from(), read.period().to()));
        if (rows) {
            list.show(read.entries());
        } else {
            heads.show(now, read);
            grid.show(now, read, day, !jumped, planned);
            jumped = false;
            planned = 0;
        }
        card.show(cards, rows ? "list" : "grid");
        String words = CalendarWords.clashes(Clash.in(read.entries()).stream()
                .filter(clash -> !clash.first().session().day().isBefore(Now.today())).toList());
        clashes.setText(words);
        clashes.setVisible(!words.isEmpty());
        revalidate();
    }

    private void go(LocalDate to) {
        day = to;
        jumped = true;
        load();
    }

    private void turn(int by) {
        go(view.selected() == 1 ? day.plusDays(by) : view.selected() == 2 ? day.plusWeeks(by * 4L) : day.plusWeeks(by));
    }

    private void open(Entry entry) {
        SessionsDesk.show(entry.session().caseId(), new SessionsDesk.Show(entry.session().id()));
    }

    private void planHere() {
        Spot at = grid.spot();
        boolean here = view.selected() != 2 && at != null;
        plan(here ? at.day() : Now.today(), here && at.entry() == null ? at.time() : LocalTime.of(9, 0), null);
    }

    private void change(Entry entry) {
        if (entry.movable()) {
            plan(entry.session().day(), entry.session().time(), entry);
        } else {
            open(entry);
        }
    }

    private void remove(Entry entry) {
        plans.remove(entry);
    }

    /** Opens the form beside the calendar; where one stands open, it takes the place that was chosen. */
    void plan(LocalDate onDay, LocalTime at, Entry changing) {
        if (plan != null && changing == null) {
            plan.at(onDay, at);
            plan.first().requestFocusInWindow();
            return;
        }
        if (plan != null && !plan.typing().mayLeave()) {
            return;
        }
        closePlan();
        Background.run(() -> practice().service(Cases.class).all(), cases -> {
            if (isOpened() && plan == null) {
                plan = new PlanPanel(practice(), cases, changing == null ? null : changing.session(), new Planning());
                plan.setPreferredSize(new java.awt.Dimension(Scale.of(320), 0));
                content().add(plan, BorderLayout.EAST);
                plan.begin(onDay, at);
                content().revalidate();
                EventQueue.invokeLater(() -> {
                    if (plan != null) {
                        plan.first().requestFocusInWindow();
                    }
                });
            }
        });
    }

    /** Opens the form again in which something was typed: a new plan, or another time of that session. */
    void planAgain(long session) {
        if (session == 0) {
            plan(Now.today(), LocalTime.of(9, 0), null);
            return;
        }
        Background.run(() -> practice().service(Sessions.class).find(session).flatMap(found -> Diary.read(practice(), new Period(found.day(), found.day()))
                .entries().stream().filter(entry -> entry.session().id() == session).findFirst()), found -> found.ifPresent(this::change));
    }

    private void closePlan() {
        if (plan != null) {
            plan.typing().close();
            content().remove(plan);
            plan = null;
            content().revalidate();
            content().repaint();
        }
    }

    private final class Planning implements PlanPanel.Host {
        private final AtomicLong looks = new AtomicLong();

        @Override
        public void keep(Case of, List<Session> sessions, Session before) {
            plan.save(() -> plans.put(sessions), () -> {
                plans.kept(of, sessions, before);
                if (isOpened()) {
                    day = sessions.get(0).day();
                    planned = sessions.get(0).id();
                    closePlan();
                    load();
                    begin();
                }
            });
        }

        @Override
        public void look(List<Session> sessions) {
            long mine = looks.incrementAndGet();
            if (sessions.isEmpty()) {
                plan.meets(0, "");
                return;
            }
            Background.run(() -> plans.meeting(sessions), met -> {
                if (mine == looks.get() && plan != null) {
                    plan.meets(sessions.size(), CalendarWords.meets(met));
                }
            });
        }

        @Override
        public void closed() {
            closePlan();
            begin();
        }
    }

    private final class Host implements WeekGrid.Host {
        @Override
        public void open(Entry entry) {
            CalendarWindow.this.open(entry);
        }

        @Override
        public void plan(LocalDate onDay, LocalTime time) {
            CalendarWindow.this.plan(onDay, time, null);
        }

        @Override
        public void change(Entry entry) {
            CalendarWindow.this.change(entry);
        }

        @Override
        public void move(Entry entry, LocalDate to, LocalTime time) {
            day = to;
            plans.move(entry, to, time);
        }

        @Override
        public void remove(Entry entry) {
            CalendarWindow.this.remove(entry);
        }

        @Override
        public void go(LocalDate to) {
            CalendarWindow.this.go(to);
        }

        @Override
        public void menu(Spot at, int x, int y) {
            List<JMenuItem> items = new ArrayList<>();
            if (at.entry() == null) {
                items.add(item(Bundle.CalendarWindow_planHere(), () -> plan(at.day(), at.time())));
            } else {
                items.add(item(Bundle.CalendarWindow_open(), () -> open(at.entry())));
                if (at.entry().movable()) {
                    items.add(item(Bundle.CalendarWindow_change(), () -> change(at.entry())));
                    items.add(item(Bundle.CalendarWindow_remove(), () -> remove(at.entry())));
                }
            }
            JPopupMenu menu = new JPopupMenu();
            items.forEach(menu::add);
            menu.show((Component) grid, x, y);
        }

        private JMenuItem item(String words, Runnable action) {
            JMenuItem item = new JMenuItem(words);
            item.addActionListener(e -> action.run());
            return item;
        }
    }
}
