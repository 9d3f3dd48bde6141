package io.calminer.spreadsheet.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of cells, each made once. */
final class Styles {

    private static final String DASH = ";\"–\"";

    private final Workbook workbook;
    private final Map<String, CellStyle> made = new HashMap<>();

    Styles(Workbook workbook) {
        this.workbook = workbook;
    }

    CellStyle title() {
        return made.computeIfAbsent("title", key -> style(font(true, 14, IndexedColors.DARK_TEAL)));
    }

    CellStyle subtitle() {
        return made.computeIfAbsent("subtitle", key -> style(font(false, 10, IndexedColors.GREY_50_PERCENT)));
    }

    /** The head of a column: of numbers on the right, of texts on the left, of keys and notes a little further in. */
    CellStyle head(boolean left, boolean indented) {
        return made.computeIfAbsent("head" + left + indented, key -> {
            CellStyle style = style(font(true, 10, IndexedColors.WHITE));
            fill(style, IndexedColors.DARK_TEAL);
            style.setAlignment(left ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
            style.setIndention((short) (indented ? 1 : 0));
            return style;
        });
    }

    CellStyle periods() {
        return made.computeIfAbsent("periods", key -> {
            CellStyle style = style(font(false, 9, IndexedColors.GREY_50_PERCENT));
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
            return style;
        });
    }

    CellStyle heading() {
        return made.computeIfAbsent("heading", key -> {
            CellStyle style = style(font(true, 11, IndexedColors.DARK_TEAL));
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(IndexedColors.DARK_TEAL.getIndex());
            return style;
        });
    }

    CellStyle text(boolean total) {
        return made.computeIfAbsent("text" + total, key -> {
            CellStyle style = style(font(total, 10, IndexedColors.BLACK));
            line(style, total);
            return style;
        });
    }

    CellStyle quiet() {
        return made.computeIfAbsent("quiet", key -> {
            CellStyle style = style(font(false, 9, IndexedColors.GREY_50_PERCENT));
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention((short) 1);
            return style;
        });
    }

    /** The look of numbers that people may change, in a unit. */
    CellStyle input(String unit, double... values) {
        double size = DoubleStream.of(values).map(Math::abs).max().orElse(0);
        boolean whole = DoubleStream.of(values).allMatch(value -> value == Math.rint(value));
        if (unit.equals("1/a")) {
            return number(Look.INPUT, "0.00%");
        }
        return number(Look.INPUT, whole ? "#,##0" : size >= 1000 ? "#,##0.00" : "General");
    }

    /** The look of a number, by the largest amount of its row. */
    CellStyle number(Look look, double size) {
        return number(look, format(look, size));
    }

    private CellStyle number(Look look, String format) {
        return made.computeIfAbsent(look + format, key -> {
            boolean total = look == Look.TOTAL;
            CellStyle style = style(font(total, 10, look == Look.INPUT ? IndexedColors.BLUE : IndexedColors.BLACK));
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            style.setAlignment(HorizontalAlignment.RIGHT);
            line(style, total);
            if (look == Look.INPUT) {
                fill(style, IndexedColors.LIGHT_YELLOW);
                style.setLocked(false);
            }
            return style;
        });
    }

    private static String format(Look look, double size) {
        return switch (look) {
            case WHOLE -> "0";
            case DATE -> "yyyy-mm-dd";
            case PERCENT -> "0.00%";
            case EXACT -> "0.0000;-0.0000" + DASH;
            case CHECK -> "[=1]\"passed\";[=0]\"differs\";General";
            case INPUT, BY_SIZE, TOTAL -> decimals(size);
        };
    }

    private static String decimals(double size) {
        String digits = size >= 1000 ? "#,##0" : size >= 100 ? "#,##0.0" : size >= 1 ? "#,##0.00" : "#,##0.0000";
        return digits + ";-" + digits + DASH;
    }

    private static void line(CellStyle style, boolean total) {
        if (total) {
            style.setBorderTop(BorderStyle.THIN);
        }
    }

    private static void fill(CellStyle style, IndexedColors color) {
        style.setFillForegroundColor(color.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private CellStyle style(Font font) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private Font font(boolean bold, int points, IndexedColors color) {
        Font font = workbook.createFont();
        font.setFontName("Calibri");
        font.setBold(bold);
        font.setFontHeightInPoints((short) points);
        font.setColor(color.getIndex());
        return font;
    }
}
