package org.tideline.checkins.model.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tideline.checkins.model.measure.Instrument.Choice;
import org.tideline.checkins.model.measure.Instrument.Inputs;

/** Writes the file of one instrument. */
final class InstrumentWriter {
    private final ObjectMapper json;

    InstrumentWriter(ObjectMapper json) {
        this.json = json;
    }

    String file(Instrument of) throws JsonProcessingException {
        ObjectNode root = json.createObjectNode().put("id", of.id()).put("version", of.version()).put("name", of.name()).put("title", of.title())
                .put("about", of.about().name()).put("stem", of.stem());
        items(root, of);
        Instrument.Score score = of.score();
        root.putObject("score").put("from", score.from()).put("to", score.to()).put("better", score.better().name()).put("decimals", score.decimals())
                .put("mayMiss", score.mayMiss()).put("missing", score.missing()).put("missingSource", score.missingSource());
        var bands = root.putArray("bands");
        of.bands().forEach(each -> bands.addObject().put("from", each.from()).put("to", each.to()).put("words", each.words()));
        var cuts = root.putArray("cuts");
        of.cuts().forEach(each -> cuts.addObject().put("side", each.side().name()).put("at", each.at()).put("source", each.source()));
        var norms = root.putArray("norms");
        of.norms().forEach(each -> norms.addObject().put("group", each.group().name()).put("sample", each.sample()).put("people", each.people())
                .put("mean", each.mean()).put("sd", each.sd()).put("source", each.source()));
        var reliability = root.putArray("reliability");
        of.reliability().forEach(each -> reliability.addObject().put("kind", each.kind().name()).put("value", each.value()).put("source", each.source()));
        of.change().ifPresent(each -> change(root.putObject("change"), each));
        Licence licence = of.licence();
        root.putObject("licence").put("status", licence.status().name()).put("mayShipText", licence.mayShipText())
                .put("mayTranslate", licence.mayTranslate().name()).put("commercialUse", licence.commercial().name()).put("quote", licence.quote())
                .put("source", licence.source()).put("attribution", licence.attribution());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    /** Questions with the same answers share one scale. */
    private static void items(ObjectNode root, Instrument of) {
        ObjectNode scales = root.putObject("scales");
        Map<List<Choice>, String> names = new LinkedHashMap<>();
        var items = root.putArray("items");
        for (Instrument.Item item : of.items()) {
            String scale = names.computeIfAbsent(item.choices(), choices -> {
                String name = "scale " + (names.size() + 1);
                var array = scales.putArray(name);
                choices.forEach(choice -> array.addObject().put("value", choice.value()).put("words", choice.words()));
                return name;
            });
            items.addObject().put("number", item.number()).put("lead", item.lead()).put("text", item.text()).put("scale", scale)
                    .put("reverse", item.reverse()).put("risk", item.risk()).put("drawing", item.drawing());
        }
    }

    private static void change(ObjectNode node, Instrument.Criterion change) {
        if (change.inputs().isEmpty()) {
            node.put("points", change.points()).put("source", change.source());
            return;
        }
        Inputs inputs = change.inputs().get();
        node.put("sd", inputs.sd()).put("reliability", inputs.reliability()).put("kind", inputs.kind().name()).put("sample", inputs.sample())
                .put("source", change.source());
    }
}
