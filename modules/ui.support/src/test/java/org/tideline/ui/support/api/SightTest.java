package org.tideline.ui.support.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Decision;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Label;
import org.tideline.core.api.Period;

@DisplayName("What of a case tab may be in sight")
class SightTest {
    private static final Reader THERAPIST = new Reader.Therapist();
    private static final Reader MARA = new Reader.Room(Set.of(11L));
    private final Sight sight = new Sight();

    private Scope shown(Reader reader) {
        Scope scope = new Seen(reader);
        assertThat(sight.arrived(sight.ask(reader), scope)).isTrue();
        return scope;
    }

    @Test
    @DisplayName("a slow load for the therapist never paints over what Mara may see")
    void overtaken() {
        Scope slow = shown(THERAPIST);
        Scope fast = shown(MARA);
        assertThat(sight.paint(fast)).isTrue();
        assertThat(sight.paint(slow)).isFalse();
        assertThat(sight.covered()).isFalse();
    }

    @Test
    @DisplayName("nor does it between the choice of another reader and that reader's scope")
    void between() {
        Scope slow = shown(THERAPIST);
        sight.ask(MARA);
        assertThat(sight.paint(slow)).isFalse();
    }

    @Test
    @DisplayName("what the therapist saw is covered as soon as another reader is chosen, and until hers is painted")
    void covered() {
        assertThat(sight.paint(shown(THERAPIST))).isTrue();
        long ask = sight.ask(MARA);
        assertThat(sight.covered()).isTrue();
        Scope hers = new Seen(MARA);
        assertThat(sight.arrived(ask, hers)).isTrue();
        assertThat(sight.covered()).as("a load that fails leaves it covered").isTrue();
        assertThat(sight.paint(hers)).isTrue();
        assertThat(sight.covered()).isFalse();
    }

    @Test
    @DisplayName("newer data for the same reader covers nothing, and the older load is not painted over it")
    void newer() {
        Scope older = shown(THERAPIST);
        assertThat(sight.paint(older)).isTrue();
        Scope newer = shown(THERAPIST);
        assertThat(sight.covered()).isFalse();
        assertThat(sight.paint(older)).isFalse();
        assertThat(sight.paint(newer)).isTrue();
    }

    @Test
    @DisplayName("of two scopes on their way only the one asked for last arrives")
    void last() {
        long first = sight.ask(MARA);
        long second = sight.ask(THERAPIST);
        assertThat(sight.arrived(first, new Seen(MARA))).isFalse();
        assertThat(sight.arrived(second, new Seen(THERAPIST))).isTrue();
    }

    @Test
    @DisplayName("a tab in which nothing was painted yet has nothing to cover")
    void fresh() {
        sight.ask(THERAPIST);
        assertThat(sight.covered()).isFalse();
    }

    /** Its own object each time, as the practice makes them; two for one reader are not the same. */
    private static final class Seen implements Scope {
        private final Reader reader;

        Seen(Reader reader) {
            this.reader = reader;
        }

        @Override
        public Case of() {
            return new Case(1, "C-0001", CaseKind.COUPLE, CaseStatus.ACTIVE, WorkingFormat.TOGETHER,
                    LocalDate.of(2025, 1, 6), List.of());
        }

        @Override
        public Reader reader() {
            return reader;
        }

        @Override
        public Period period() {
            return Period.ALL;
        }

        @Override
        public Decision decide(Label label) {
            return Decision.YES;
        }

        @Override
        public boolean jointAllowed() {
            return true;
        }
    }
}
