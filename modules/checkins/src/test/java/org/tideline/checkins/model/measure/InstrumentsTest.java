package org.tideline.checkins.model.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.checkins.model.measure.Instrument.Choice;
import org.tideline.checkins.model.measure.Instrument.Item;

class InstrumentsTest {
    private static final List<String> WITH_WORDS = List.of("csi-4", "csi-16", "closeness", "phq-9", "gad-7", "core-10");

    static Instrument of(String id) {
        return Instruments.brought().of(id).orElseThrow();
    }

    /** Each question answered by the same place among its choices. */
    private static Map<Integer, Integer> all(Instrument of, boolean highest) {
        Map<Integer, Integer> answers = new TreeMap<>();
        of.items().forEach(item -> answers.put(item.number(), item.choices().stream().map(Choice::value)
                .max((a, b) -> highest != item.reverse() ? a - b : b - a).orElseThrow()));
        return answers;
    }

    @Test
    void allThatComeWithTheProgramCanBeReadAndFitTogether() {
        assertThat(Instruments.brought().all()).extracting(Instrument::id).containsExactlyElementsOf(ShippedInstruments.IDS);
        assertThat(Instruments.brought().all()).allSatisfy(of -> {
            assertThat(of.version()).isEqualTo(1);
            assertThat(of.licence().quote()).isNotBlank();
            assertThat(of.licence().source()).isNotBlank();
            assertThat(of.itemised() && !of.licence().mayShipText()).as(of.name()).isFalse();
        });
    }

    private static Instrument read(String file) throws Exception {
        return InstrumentFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsWrittenReadsBackTheSame() throws Exception {
        for (Instrument each : Instruments.brought().all()) {
            assertThat(read(InstrumentFile.write(each))).isEqualTo(each);
        }
    }

    /** A file as another module may bring it, whatever its name. */
    private static URL file(Path folder, String name, String words) throws Exception {
        return Files.writeString(folder.resolve(name), words).toUri().toURL();
    }

    @Test
    void ofTwoFilesWithOneIdTheFirstIsTakenAndWhatDoesNotFitIsLeftOut(@TempDir Path folder) throws Exception {
        Instrument ours = Instruments.brought().of("gad-7").orElseThrow();
        String same = InstrumentFile.write(ours).replace("GAD-7", "Another");
        String fresh = same.replace("\"gad-7\"", "\"worry\"");
        List<Instrument> read = Instruments.brought(List.of(file(folder, "a.json", InstrumentFile.write(ours)), file(folder, "b.json", same),
                file(folder, "c.json", "{}"), file(folder, "d.json", fresh)));
        assertThat(read).extracting(Instrument::name).containsExactly("GAD-7", "Another");
    }

    @Test
    void theVersionThatWasAskedIsShownAndTheNewestIsOffered() {
        Instrument first = Instrument.gone("own-1", 1, "First words");
        Instrument second = Instrument.gone("own-1", 2, "Second words");
        Instruments all = Instruments.brought().with(List.of(new OwnInstrument(11, first, true), new OwnInstrument(12, second, true)));
        assertThat(all.of("own-1", 1)).isSameAs(first);
        assertThat(all.of("own-1")).containsSame(second);
        assertThat(all.all()).contains(second).doesNotContain(first);
        assertThat(all.of("own-1", 3)).as("gone, but its name is known").satisfies(of -> {
            assertThat(of.name()).isEqualTo("Second words");
            assertThat(of.ranged()).isFalse();
        });
        assertThat(all.of("never", 1).name()).isEqualTo("never");
        Instruments rested = Instruments.brought().with(List.of(new OwnInstrument(11, first, true), new OwnInstrument(12, second, false)));
        assertThat(rested.all()).extracting(Instrument::id).doesNotContain("own-1");
        assertThat(rested.of("own-1", 2)).isSameAs(second);
    }

    @Test
    void onlyThoseWhoseTermsAllowItComeWithTheirWords() {
        assertThat(Instruments.brought().all().stream().filter(Instrument::itemised).map(Instrument::id)).containsExactlyElementsOf(WITH_WORDS);
        assertThat(of("core-10").licence().status()).isEqualTo(Licence.Status.CC_BY_ND_4_0);
        assertThat(of("core-10").licence().attribution()).contains("CORE System Trust");
        assertThat(of("csi-16").licence().quote()).startsWith("PERMISSION FOR USE");
        assertThat(of("phq-9").licence().status()).isEqualTo(Licence.Status.PUBLIC_DOMAIN);
    }

    @Test
    void scoresReachFromTheLowestToTheHighestTotal() {
        Map<String, Double> highest = Map.of("csi-4", 21.0, "csi-16", 81.0, "phq-9", 27.0, "gad-7", 21.0, "core-10", 40.0);
        highest.forEach((id, total) -> {
            assertThat(Scoring.total(of(id), all(of(id), true))).as(id).hasValue(total);
            assertThat(Scoring.total(of(id), all(of(id), false))).as(id).hasValue(0);
        });
        assertThat(of("csi-32").score().to()).isEqualTo(161);
    }

    @Test
    void answersHaveTheWordsOfTheirForms() {
        assertThat(of("gad-7").items().get(0).choices()).extracting(Choice::words)
                .containsExactly("Not at all", "Several days", "More than half the days", "Nearly every day");
        assertThat(of("core-10").items().stream().filter(Item::reverse).map(Item::number)).containsExactly(2, 3);
        assertThat(of("csi-16").items().stream().filter(item -> item.number() > 10).map(item -> item.choices().get(0).value()))
                .containsExactly(5, 0, 5, 5, 0, 5);
        assertThat(of("csi-4").items()).extracting(Item::text).allMatch(text -> of("csi-16").items().stream().anyMatch(item -> item.text().equals(text)));
    }

    @Test
    void bandsAndCutOffsAreThePublishedOnes() {
        assertThat(List.of(4, 5, 9, 10, 14, 15, 19, 20).stream().map(total -> of("phq-9").band(total).orElseThrow().words()))
                .containsExactly("minimal", "mild", "mild", "moderate", "moderate", "moderately severe", "moderately severe", "severe");
        assertThat(of("gad-7").band(15).orElseThrow().words()).isEqualTo("severe");
        assertThat(of("phq-9").cuts().get(0).holds(10)).isTrue();
        assertThat(of("phq-9").cuts().get(0).holds(9)).isFalse();
        assertThat(of("csi-4").cuts().get(0).holds(13)).isTrue();
        assertThat(of("csi-4").cuts().get(0).holds(14)).isFalse();
        assertThat(of("csi-16").cuts().get(0).at()).isEqualTo(51.5);
        assertThat(of("csi-32").cuts().get(0).at()).isEqualTo(104.5);
        assertThat(of("core-10").cuts().get(0).holds(11)).isTrue();
        assertThat(of("core-10").cuts().get(0).holds(10)).isFalse();
    }

    private static void refuses(String found, String instead, String field) throws IOException {
        try (InputStream in = Instruments.class.getResourceAsStream("phq-9.json")) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(file).contains(found);
            String wrong = file.replace(found, instead);
            assertThatThrownBy(() -> InstrumentFile.read(new ByteArrayInputStream(wrong.getBytes(StandardCharsets.UTF_8))))
                    .isInstanceOf(InstrumentFile.Unfit.class).hasMessageContaining(field);
        }
    }

    @Test
    void aFileThatDoesNotFitTogetherIsRefusedWithTheFieldThatIsWrong() throws IOException {
        refuses("\"to\": 27", "\"to\": 28", "score");
        refuses("\"number\": 9", "\"number\": 8", "items.number");
        refuses("\"mayShipText\": true", "\"mayShipText\": false", "licence.mayShipText");
        refuses("\"from\": 5,", "\"from\": 6,", "bands");
        refuses("\"value\": 0.84", "\"value\": 1.0", "reliability");
        refuses("\"side\": \"AT_LEAST\"", "\"side\": \"BELOW\"", "cuts.side");
        refuses("\"points\": 6", "\"points\": 0", "change");
        refuses("\"about\": \"SELF\"", "\"about\": \"EVERYBODY\"", "about");
        refuses("\"name\": \"PHQ-9\",", "", "name");
        refuses("\"version\": 1,", "\"version\": 1", "line");
    }
}
