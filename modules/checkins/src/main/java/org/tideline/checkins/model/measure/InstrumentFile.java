package org.tideline.checkins.model.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tideline.checkins.model.measure.Instrument.Band;
import org.tideline.checkins.model.measure.Instrument.Choice;
import org.tideline.checkins.model.measure.Instrument.Criterion;
import org.tideline.checkins.model.measure.Instrument.Cut;
import org.tideline.checkins.model.measure.Instrument.Inputs;
import org.tideline.checkins.model.measure.Instrument.Item;
import org.tideline.checkins.model.measure.Instrument.Norm;
import org.tideline.checkins.model.measure.Instrument.Reliability;
import org.tideline.checkins.model.measure.Instrument.Score;

/** Reads the file of one instrument, and refuses what does not fit together. Any thread. */
public final class InstrumentFile {
    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private final JsonNode root;

    private InstrumentFile(JsonNode root) {
        this.root = root;
    }

    /** A file that is not one of an instrument, or does not fit together; the message names the field, for who wrote it. */
    public static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        private final String field;

        Unfit(String field) {
            super("Not fit in the file of an instrument: " + field);
            this.field = field;
        }

        /** The first field that is missing or wrong, or the line that cannot be read. */
        public String field() {
            return field;
        }
    }

    /** Reads one file. @throws Unfit naming the first field that is missing or wrong */
    public static Instrument read(InputStream file) throws IOException, Unfit {
        try {
            return new InstrumentFile(JSON.readTree(file)).instrument();
        } catch (JsonProcessingException e) {
            throw new Unfit("line " + (e.getLocation() == null ? 0 : e.getLocation().getLineNr()));
        }
    }

    /** The file of an instrument: {@link #read} gives the same one back. */
    public static String write(Instrument of) {
        try {
            return new InstrumentWriter(JSON).file(of);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An instrument cannot be written", e);
        }
    }

    private Instrument instrument() throws Unfit {
        Score score = score(root.path("score"));
        Instrument read = new Instrument(text(root, "id"), (int) number(root, "version"), text(root, "name"), text(root, "title"),
                choice(Instrument.About.class, root, "about"), root.path("stem").asText(), items(), score, bands(), cuts(), norms(), reliability(), change(),
                licence(root.path("licence")));
        fits(read);
        return read;
    }

    private static void fits(Instrument read) throws Unfit {
        Set<Integer> numbers = new HashSet<>();
        int lowest = 0;
        int highest = 0;
        for (Item item : read.items()) {
            require(numbers.add(item.number()) && item.number() == numbers.size(), "items.number");
            require(item.choices().stream().map(Choice::value).distinct().count() == item.choices().size() && item.choices().size() > 1, "items.scale");
            require(item.choices().stream().allMatch(each -> each.value() >= 0 && each.value() <= 10), "scales.value");
            lowest += item.choices().stream().mapToInt(Choice::value).min().orElse(0);
            highest += item.choices().stream().mapToInt(Choice::value).max().orElse(0);
        }
        Score score = read.score();
        require(score.from() < score.to(), "score.to");
        require(!read.itemised() || lowest == score.from() && highest == score.to(), "score.from, score.to");
        require(score.mayMiss() >= 0 && (!read.itemised() || score.mayMiss() < read.items().size()), "score.mayMiss");
        require(!read.itemised() || read.licence().mayShipText() || read.licence().status() == Licence.Status.OWN, "licence.mayShipText");
        double next = score.from();
        for (Band band : read.bands()) {
            require(band.from() == next && band.to() >= band.from(), "bands");
            next = band.to() + 1;
        }
        require(read.bands().isEmpty() || next == score.to() + 1, "bands");
        require(read.cuts().stream().allMatch(cut -> cut.at() >= score.from() && cut.at() <= score.to()), "cuts.at");
        require(read.cuts().stream().allMatch(cut -> (cut.side() == Instrument.Side.AT_LEAST) == (score.better() == Instrument.Better.LOWER)), "cuts.side");
        require(read.norms().stream().allMatch(norm -> norm.sd() > 0), "norms.sd");
        require(read.reliability().stream().allMatch(each -> each.value() > 0 && each.value() < 1), "reliability.value");
        require(read.change().stream().allMatch(each -> each.inputs().isPresent()
                ? each.inputs().get().sd() > 0 && each.inputs().get().reliability() > 0 && each.inputs().get().reliability() < 1 : each.points() > 0), "change");
    }

    private List<Item> items() throws Unfit {
        List<Item> items = new ArrayList<>();
        for (JsonNode node : root.path("items")) {
            List<Choice> choices = new ArrayList<>();
            for (JsonNode choice : root.path("scales").path(text(node, "scale"))) {
                choices.add(new Choice((int) number(choice, "value"), choice.path("words").asText()));
            }
            items.add(new Item((int) number(node, "number"), node.path("lead").asText(), text(node, "text"), choices, node.path("reverse").asBoolean(),
                    node.path("risk").asBoolean(), node.path("drawing").asBoolean()));
        }
        return items;
    }

    private static Score score(JsonNode node) throws Unfit {
        return new Score(number(node, "from"), number(node, "to"), choice(Instrument.Better.class, node, "better"), node.path("decimals").asInt(),
                node.path("mayMiss").asInt(), text(node, "missing"), node.path("missingSource").asText());
    }

    private List<Band> bands() throws Unfit {
        List<Band> bands = new ArrayList<>();
        for (JsonNode node : root.path("bands")) {
            bands.add(new Band(number(node, "from"), number(node, "to"), text(node, "words")));
        }
        return bands;
    }

    private List<Cut> cuts() throws Unfit {
        List<Cut> cuts = new ArrayList<>();
        for (JsonNode node : root.path("cuts")) {
            cuts.add(new Cut(choice(Instrument.Side.class, node, "side"), number(node, "at"), text(node, "source")));
        }
        return cuts;
    }

    private List<Norm> norms() throws Unfit {
        List<Norm> norms = new ArrayList<>();
        for (JsonNode node : root.path("norms")) {
            norms.add(new Norm(choice(Instrument.Group.class, node, "group"), text(node, "sample"), node.path("people").asInt(), number(node, "mean"),
                    number(node, "sd"), text(node, "source")));
        }
        return norms;
    }

    private List<Reliability> reliability() throws Unfit {
        List<Reliability> all = new ArrayList<>();
        for (JsonNode node : root.path("reliability")) {
            all.add(new Reliability(choice(Instrument.Kind.class, node, "kind"), number(node, "value"), text(node, "source")));
        }
        return all;
    }

    private Optional<Criterion> change() throws Unfit {
        JsonNode node = root.path("change");
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        if (node.has("points")) {
            return Optional.of(new Criterion(number(node, "points"), Optional.empty(), text(node, "source")));
        }
        return Optional.of(new Criterion(0, Optional.of(new Inputs(number(node, "sd"), number(node, "reliability"),
                choice(Instrument.Kind.class, node, "kind"), text(node, "sample"))), text(node, "source")));
    }

    private static Licence licence(JsonNode node) throws Unfit {
        return new Licence(choice(Licence.Status.class, node, "status"), node.path("mayShipText").asBoolean(), choice(Licence.Allowed.class, node, "mayTranslate"),
                choice(Licence.Allowed.class, node, "commercialUse"), text(node, "quote"), text(node, "source"), node.path("attribution").asText());
    }

    private static String text(JsonNode node, String field) throws Unfit {
        String text = node.path(field).asText("");
        require(!text.isBlank(), field);
        return text;
    }

    private static double number(JsonNode node, String field) throws Unfit {
        require(node.path(field).isNumber(), field);
        return node.path(field).doubleValue();
    }

    private static <E extends Enum<E>> E choice(Class<E> of, JsonNode node, String field) throws Unfit {
        try {
            return Enum.valueOf(of, text(node, field));
        } catch (IllegalArgumentException e) {
            throw new Unfit(field);
        }
    }

    private static void require(boolean holds, String field) throws Unfit {
        if (!holds) {
            throw new Unfit(field);
        }
    }
}
