package org.tideline.sessions.ui;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseEvent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.Scrollable;
import javax.swing.ToolTipManager;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.core.api.TimeWords;
import org.tideline.sessions.model.calendar.CalendarTimes;
import org.tideline.sessions.model.calendar.Clash;
import org.tideline.sessions.model.calendar.Columns;
import org.tideline.sessions.model.calendar.Diary;
import org.tideline.sessions.model.calendar.Diary.Entry;
import org.tideline.sessions.model.calendar.Spot;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** Days side by side, hours from top to bottom, sessions where they stand. Arrow keys go about in it. Event thread. */
@Messages({
    "WeekGrid.name=Calendar",
    "# {0} - day", "# {1} - time", "WeekGrid.empty={0}, {1}, nothing planned"})
final class WeekGrid extends JComponent implements Accessible, Scrollable {
    private static final long serialVersionUID = 1;
    /** Width of the column of hours. */
    static final int GUTTER = 52;
    private static final int HOUR = 50;
    private static final int HOURS = 24;
    /** The minute of the day at the top when it opens. */
    private static final int MORNING = 7 * 60 + 30;
    private final transient Host host;
    private transient List<LocalDate> days = List.of();
    private transient Diary diary;
    private transient Spot spot;
    private transient Rectangle dragged;

    /** What is asked of the window. */
    interface Host {
        void open(Entry entry);

        void plan(LocalDate day, LocalTime time);

        void change(Entry entry);

        void move(Entry entry, LocalDate day, LocalTime time);

        void remove(Entry entry);

        /** Another day than those shown is wanted, at the same time. */
        void go(LocalDate day);

        /** What can be done at a place, as a menu there. */
        void menu(Spot at, int x, int y);
    }

    WeekGrid(Host host) {
        this.host = host;
        setFocusable(true);
        setOpaque(true);
        Tokens.PANEL.ground(this);
        ToolTipManager.sharedInstance().registerComponent(this);
        getAccessibleContext().setAccessibleName(Bundle.WeekGrid_name());
        WeekMouse mouse = new WeekMouse(this, host);
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                blocks();
            }

            @Override
            public void focusLost(FocusEvent e) {
                blocks();
            }
        });
        key("DOWN", () -> go(spot.down(diary)));
        key("UP", () -> go(spot.up(diary)));
        key("LEFT", () -> sideways(-1));
        key("RIGHT", () -> sideways(1));
        key("PAGE_DOWN", () -> host.go(spot.day().plusDays(days.size())));
        key("PAGE_UP", () -> host.go(spot.day().minusDays(days.size())));
        key("HOME", () -> host.go(Now.today()));
        key("ENTER", this::enter);
        key("F2", () -> here(host::change));
        key("DELETE", () -> here(host::remove));
        key("alt LEFT", () -> shift(-1, 0));
        key("alt RIGHT", () -> shift(1, 0));
        key("alt UP", () -> shift(0, -15));
        key("alt DOWN", () -> shift(0, 15));
        key("shift F10", () -> host.menu(spot, place(spot).x + Scale.of(12), place(spot).y + Scale.of(12)));
        key("CONTEXT_MENU", () -> host.menu(spot, place(spot).x + Scale.of(12), place(spot).y + Scale.of(12)));
    }

    private void key(String key, Runnable action) {
        registerKeyboardAction(e -> {
            if (spot != null) {
                action.run();
            }
        }, KeyStroke.getKeyStroke(key), WHEN_FOCUSED);
    }

    private void sideways(int by) {
        LocalDate to = spot.day().plusDays(by);
        if (days.contains(to)) {
            go(spot.on(diary, to));
        } else {
            host.go(to);
        }
    }

    private void enter() {
        if (spot.entry() != null) {
            host.open(spot.entry());
        } else {
            host.plan(spot.day(), spot.time());
        }
    }

    private void here(java.util.function.Consumer<Entry> does) {
        if (spot.entry() != null) {
            does.accept(spot.entry());
        }
    }

    private void shift(int byDays, int byMinutes) {
        Entry entry = spot.entry();
        int to = entry == null ? 0 : entry.from() + byMinutes;
        if (entry != null && entry.movable() && to >= 0 && to < Diary.DAY_MINUTES) {
            host.move(entry, entry.session().day().plusDays(byDays), CalendarTimes.of(to));
        }
    }

    /**
     * Shows these days.
     *
     * @param at     the day the keyboard is to be at
     * @param follow whether it stays with the session it is at, wherever that went
     * @param wanted id of the session it is to go to, or 0
     */
    void show(List<LocalDate> now, Diary read, LocalDate at, boolean follow, long wanted) {
        boolean first = spot == null;
        days = List.copyOf(now);
        diary = read;
        Spot there = first ? Spot.at(read, at, start(read, at)) : follow && days.contains(spot.in(read).day()) ? spot.in(read)
                : Spot.at(read, at, spot.minute());
        spot = read.entries().stream().filter(entry -> entry.session().id() == wanted && entry.timed()).findFirst().map(Spot::at).orElse(there);
        removeAll();
        Set<Entry> meet = new HashSet<>();
        Clash.in(read.entries()).forEach(clash -> Stream.of(clash.first(), clash.second()).forEach(meet::add));
        for (LocalDate day : days) {
            for (Entry entry : read.on(day)) {
                if (entry.timed()) {
                    SessionBlock block = new SessionBlock(entry);
                    block.clashes(meet.contains(entry));
                    add(block);
                }
            }
        }
        revalidate();
        stand(spot);
        // Only once it is laid out is it known where anything stands.
        java.awt.EventQueue.invokeLater(() -> {
            if (first && getParent() instanceof javax.swing.JViewport port && !days.isEmpty()) {
                int top = Math.min(y(Math.min(MORNING, spot.minute())), getHeight() - port.getHeight());
                port.setViewPosition(new java.awt.Point(0, Math.max(0, top)));
            }
            go(spot);
        });
    }

    private static int start(Diary read, LocalDate day) {
        return read.on(day).stream().filter(Entry::timed).findFirst().map(Entry::from).orElse(9 * 60);
    }

    /** The keyboard goes there; it is said and brought into view. */
    void go(Spot to) {
        stand(to);
        Rectangle at = place(to);
        at.grow(0, Scale.of(HOUR));
        scrollRectToVisible(at);
    }

    private void stand(Spot to) {
        spot = to;
        blocks();
        String words = to.entry() != null ? CalendarWords.name(to.entry()) : Bundle.WeekGrid_empty(DayWords.full(to.day()), TimeWords.of(to.time()));
        AccessibleContext said = getAccessibleContext();
        String before = said.getAccessibleDescription();
        said.setAccessibleDescription(words);
        said.firePropertyChange(AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY, before, words);
    }

    Spot spot() {
        return spot;
    }

    /** What it shows. */
    Diary diary() {
        return diary;
    }

    private void blocks() {
        Stream.of(getComponents()).map(SessionBlock.class::cast)
                .forEach(block -> block.current(spot != null && block.entry().equals(spot.entry()) && isFocusOwner()));
        repaint();
    }

    private int left(int column) {
        int gutter = Scale.of(GUTTER);
        return gutter + (getWidth() - gutter) * column / Math.max(1, days.size());
    }

    private static int y(int minute) {
        return minute * Scale.of(HOUR) / 60;
    }

    private Rectangle place(Spot at) {
        return at.entry() != null ? bounds(at.entry()) : slot(at.day(), at.minute(), Spot.STEP);
    }

    private Rectangle slot(LocalDate day, int minute, int minutes) {
        int column = Math.max(0, days.indexOf(day));
        return new Rectangle(left(column), y(minute), left(column + 1) - left(column), y(minute + minutes) - y(minute));
    }

    private Rectangle bounds(Entry entry) {
        return Stream.of(getComponents()).map(SessionBlock.class::cast).filter(block -> block.entry().equals(entry)).findFirst()
                .map(SessionBlock::getBounds).orElse(slot(entry.session().day(), entry.from(), entry.to() - entry.from()));
    }

    /** The session at a point, or null. */
    Entry entry(int x, int y) {
        return getComponentAt(x, y) instanceof SessionBlock block ? block.entry() : null;
    }

    /** The day of a point. */
    LocalDate day(int x) {
        int gutter = Scale.of(GUTTER);
        int column = (x - gutter) * days.size() / Math.max(1, getWidth() - gutter);
        return days.get(Math.max(0, Math.min(days.size() - 1, column)));
    }

    /** The minute of the day at a height. */
    static double minute(int y) {
        return y * 60d / Scale.of(HOUR);
    }

    /** Shows where what is dragged would go; null for nothing. */
    void drag(LocalDate day, int minute, int minutes) {
        dragged = day == null ? null : slot(day, minute, minutes);
        repaint();
    }

    @Override
    public void doLayout() {
        for (LocalDate day : days) {
            List<SessionBlock> blocks = Stream.of(getComponents()).map(SessionBlock.class::cast)
                    .filter(block -> block.entry().session().day().equals(day)).toList();
            Map<Entry, Columns.Column> columns = Columns.of(blocks.stream().map(SessionBlock::entry).toList());
            for (SessionBlock block : blocks) {
                Entry entry = block.entry();
                Columns.Column column = columns.get(entry);
                Rectangle whole = slot(day, entry.from(), entry.to() - entry.from());
                int width = whole.width - Scale.of(6);
                block.setBounds(whole.x + Scale.of(3) + width * column.index() / column.of(), whole.y, width / column.of(),
                        Math.max(Scale.of(20), whole.height));
            }
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            if (java.awt.Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints") instanceof Map<?, ?> hints) {
                g.addRenderingHints(hints);
            }
            g.setColor(Tokens.PANEL.color());
            g.fillRect(0, 0, getWidth(), getHeight());
            int today = days.indexOf(Now.today());
            if (today >= 0) {
                g.setColor(Tokens.RAISED.color());
                g.fillRect(left(today), 0, left(today + 1) - left(today), getHeight());
            }
            hours(g);
            if (today >= 0) {
                int now = y(LocalTime.now(Now.clock()).toSecondOfDay() / 60);
                g.setColor(Tokens.ACCENT.color());
                g.fillRect(left(today), now, left(today + 1) - left(today), Scale.of(2));
            }
        } finally {
            g.dispose();
        }
    }

    private void hours(Graphics2D g) {
        g.setFont(Type.CAPTION.font());
        FontMetrics metrics = g.getFontMetrics();
        for (int hour = 0; hour < HOURS; hour++) {
            int at = y(hour * 60);
            g.setColor(Tokens.LINE.color());
            g.fillRect(Scale.of(GUTTER) - Scale.of(6), at, getWidth(), 1);
            g.setColor(Tokens.TEXT2.color());
            String words = TimeWords.of(LocalTime.of(hour, 0));
            g.drawString(words, Scale.of(GUTTER) - Scale.of(12) - metrics.stringWidth(words), at + metrics.getAscent() - (hour == 0 ? 0 : metrics.getHeight() / 2));
        }
        g.setColor(Tokens.LINE.color());
        for (int column = 0; column < days.size(); column++) {
            g.fillRect(left(column), 0, 1, getHeight());
        }
    }

    @Override
    protected void paintChildren(Graphics graphics) {
        super.paintChildren(graphics);
        Graphics2D g = (Graphics2D) graphics.create();
        g.setColor(Tokens.ACCENT.color());
        g.setStroke(new BasicStroke(2));
        Rectangle at = dragged != null ? dragged : spot != null && spot.entry() == null && isFocusOwner() ? place(spot) : null;
        if (at != null) {
            g.drawRoundRect(at.x + 2, at.y + 1, at.width - 4, at.height - 2, Scale.of(8), Scale.of(8));
        }
        g.dispose();
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        Entry entry = entry(e.getX(), e.getY());
        return entry == null ? null : CalendarWords.name(entry);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LIST;
                }
            };
        }
        return accessibleContext;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(Scale.of(GUTTER) + days.size() * Scale.of(72), HOURS * Scale.of(HOUR));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return new Dimension(getPreferredSize().width, 10 * Scale.of(HOUR));
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return Scale.of(HOUR) / 2;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return Math.max(Scale.of(HOUR), visible.height - Scale.of(HOUR));
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }
}
