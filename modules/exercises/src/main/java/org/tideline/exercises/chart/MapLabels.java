package org.tideline.exercises.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for the names of topics, where they hide no mark and no other name, and cross no line if that can be. */
final class MapLabels {
    private final Style style;
    private final Rectangle2D plot;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Line2D> lines = new ArrayList<>();

    /**
     * @param plot where names may stand
     * @param all  the marks of all topics, topic by topic
     */
    MapLabels(Style style, Rectangle2D plot, List<List<DepthDrawing.Spot>> all) {
        this.style = style;
        this.plot = plot;
        double r = style.mark() * 1.3 + style.size() * 0.15;
        for (List<DepthDrawing.Spot> spots : all) {
            for (int i = 0; i < spots.size(); i++) {
                taken.add(new Rectangle2D.Double(spots.get(i).x() - r, spots.get(i).y() - r, 2 * r, 2 * r));
                if (i > 0) {
                    lines.add(new Line2D.Double(spots.get(i - 1).x(), spots.get(i - 1).y(), spots.get(i).x(), spots.get(i).y()));
                }
            }
        }
    }

    /** Where the name of a topic stands, its left upper corner; empty where there is no room. */
    Optional<Rectangle2D> place(List<DepthDrawing.Spot> spots, String name, boolean strong) {
        double width = Pen.width(style, name, strong);
        double height = style.size() * 1.25;
        List<Rectangle2D> places = new ArrayList<>(style.beside() ? beside(spots, width, height) : around(spots, width, height));
        places.addAll(style.beside() ? around(spots, width, height) : beside(spots, width, height));
        Optional<Rectangle2D> found = places.stream().filter(this::free).filter(place -> lines.stream().noneMatch(line -> line.intersects(place)))
                .findFirst().or(() -> places.stream().filter(this::free).findFirst());
        found.ifPresent(taken::add);
        return found;
    }

    private boolean free(Rectangle2D place) {
        return plot.contains(place) && taken.stream().noneMatch(place::intersects);
    }

    /** On paper: beside the last mark, before the first, in the widest gap; then wherever else there is a mark. */
    private List<Rectangle2D> beside(List<DepthDrawing.Spot> spots, double width, double height) {
        double away = style.mark() * 1.3 + style.size() * 0.4;
        List<Rectangle2D> places = new ArrayList<>();
        DepthDrawing.Spot last = spots.get(spots.size() - 1);
        DepthDrawing.Spot first = spots.get(0);
        places.add(new Rectangle2D.Double(last.x() + away, last.y() - height / 2, width, height));
        places.add(new Rectangle2D.Double(first.x() - away - width, first.y() - height / 2, width, height));
        double widest = 0;
        Rectangle2D gap = null;
        for (int i = 1; i < spots.size(); i++) {
            double x1 = spots.get(i - 1).x();
            double x2 = spots.get(i).x();
            if (spots.get(i - 1).y() == spots.get(i).y() && x2 - x1 > Math.max(widest, width + 2 * away)) {
                widest = x2 - x1;
                gap = new Rectangle2D.Double((x1 + x2 - width) / 2, spots.get(i).y() - height / 2, width, height);
            }
        }
        if (gap != null) {
            places.add(gap);
        }
        for (DepthDrawing.Spot spot : spots) {
            places.add(new Rectangle2D.Double(spot.x() + away, spot.y() - height / 2, width, height));
            places.add(new Rectangle2D.Double(spot.x() - away - width, spot.y() - height / 2, width, height));
        }
        return places;
    }

    /** On screen first, on paper where nothing else is left: above a mark, or below it. */
    private List<Rectangle2D> around(List<DepthDrawing.Spot> spots, double width, double height) {
        double away = style.mark() * 1.3 + style.size() * (style.beside() ? 0.16 : 0.35);
        List<Rectangle2D> places = new ArrayList<>();
        for (DepthDrawing.Spot spot : spots) {
            for (double x : new double[] {spot.x() - style.mark(), spot.x() - width / 2, spot.x() - width + style.mark()}) {
                places.add(new Rectangle2D.Double(x, spot.y() - away - height, width, height));
                places.add(new Rectangle2D.Double(x, spot.y() + away, width, height));
            }
        }
        return places;
    }
}
