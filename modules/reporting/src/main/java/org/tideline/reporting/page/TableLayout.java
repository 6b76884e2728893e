package org.tideline.reporting.page;

import java.awt.Color;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.components.table.DesignCell;
import net.sf.jasperreports.components.table.StandardColumn;
import net.sf.jasperreports.components.table.StandardTable;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRPen;
import net.sf.jasperreports.engine.design.JRDesignComponentElement;
import net.sf.jasperreports.engine.design.JRDesignDataset;
import net.sf.jasperreports.engine.design.JRDesignDatasetRun;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import org.tideline.reporting.spi.Block;

/** A table with column heads that are repeated on every page and rows that are never parted. */
final class TableLayout {
    private TableLayout() {
    }

    /** Puts the table into the strip, with its head at y. */
    static void place(JasperDesign design, Strip strip, Block.Table table, int x, int y, int width) {
        JRDesignDataset data = new JRDesignDataset(false);
        data.setName("rows" + design.getDatasetsList().size());
        StandardTable component = new StandardTable();
        List<Block.Column> columns = table.columns();
        int weights = columns.stream().mapToInt(Block.Column::weight).sum();
        int used = 0;
        int head = 1;
        for (int i = 0; i < columns.size(); i++) {
            int wide = i == columns.size() - 1 ? width - used : Math.round((float) width * columns.get(i).weight() / weights);
            head = Math.max(head, PageFonts.lines(PageStyle.Set.TH, columns.get(i).title(), wide - right(columns, i)));
            used += wide;
        }
        used = 0;
        int high = PageStyle.Set.TH.high(head);
        try {
            for (int i = 0; i < columns.size(); i++) {
                Block.Column column = columns.get(i);
                boolean last = i == columns.size() - 1;
                boolean names = i == 0 && !column.number();
                int wide = last ? width - used : Math.round((float) width * column.weight() / weights);
                JRDesignField field = new JRDesignField();
                field.setName("c" + i);
                field.setValueClass(String.class);
                data.addField(field);
                StandardColumn made = new StandardColumn();
                made.setWidth(wide);
                made.setColumnHeader(head(column, wide - right(columns, i), high));
                made.setDetailCell(cell(column, "c" + i, names, wide - right(columns, i)));
                component.addColumn(made);
                used += wide;
            }
            design.addDataset(data);
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
        JRDesignDatasetRun run = new JRDesignDatasetRun();
        run.setDatasetName(data.getName());
        run.setDataSourceExpression(strip.value(JRDataSource.class, new Rows(table.rows())));
        component.setDatasetRun(run);
        JRDesignComponentElement element = new JRDesignComponentElement(design);
        element.setComponent(component);
        element.setPositionType(PositionTypeEnum.FLOAT);
        element.getPropertiesMap().setProperty(TaggedExporter.PdfTags.GENERATE, "true");
        strip.place(element, x, y, width, high + PageStyle.HEAD_BOTTOM + rowHigh());
    }

    private static int right(List<Block.Column> columns, int i) {
        return i == columns.size() - 1 ? 0 : PageStyle.CELL_RIGHT;
    }

    private static int rowHigh() {
        return PageStyle.CELL_TOP + PageStyle.Set.TD.high(1) + PageStyle.CELL_BOTTOM;
    }

    private static DesignCell head(Block.Column column, int width, int high) {
        JRDesignStaticText title = new JRDesignStaticText();
        title.setText(column.title());
        place(title, PageStyle.Set.TH, column.number(), 0, width, high);
        title.setVerticalTextAlign(VerticalTextAlignEnum.BOTTOM);
        DesignCell cell = cell(high + PageStyle.HEAD_BOTTOM, PageStyle.STRONG_RULE, PageStyle.INK);
        cell.addElement(title);
        return cell;
    }

    private static DesignCell cell(Block.Column column, String field, boolean names, int width) {
        PageStyle.Set set = names ? PageStyle.Set.TD_NAME : PageStyle.Set.TD;
        JRDesignTextField words = new JRDesignTextField();
        words.setExpression(new JRDesignExpression("$F{" + field + "}"));
        place(words, set, column.number(), PageStyle.CELL_TOP, width, set.high(1));
        words.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        if (names) {
            Strip.role(words, TaggedExporter.ROW_HEAD);
        }
        DesignCell cell = cell(rowHigh(), PageStyle.RULE_WIDTH, PageStyle.ROW_RULE);
        cell.addElement(words);
        return cell;
    }

    private static void place(JRDesignTextElement field, PageStyle.Set set, boolean number, int y, int width, int high) {
        Strip.style(field, set);
        field.setY(y);
        field.setWidth(width);
        field.setHeight(high);
        field.setHorizontalTextAlign(number ? HorizontalTextAlignEnum.RIGHT : HorizontalTextAlignEnum.LEFT);
    }

    private static DesignCell cell(int high, float rule, Color colour) {
        DesignCell cell = new DesignCell();
        cell.setHeight(high);
        JRPen pen = cell.getLineBox().getBottomPen();
        pen.setLineWidth(rule);
        pen.setLineColor(colour);
        return cell;
    }

    /** The rows, one after the other. */
    private static final class Rows implements JRDataSource {
        private final Iterator<List<String>> left;
        private List<String> row;

        Rows(List<List<String>> rows) {
            left = rows.iterator();
        }

        @Override
        public boolean next() {
            boolean more = left.hasNext();
            if (more) {
                row = left.next();
            }
            return more;
        }

        @Override
        public Object getFieldValue(JRField field) {
            int column = Integer.parseInt(field.getName().substring(1));
            return column < row.size() ? row.get(column) : "";
        }
    }
}
