package io.calminer.spreadsheet.workbook;

import io.calminer.application.workbook.Workbooks;
import io.calminer.domain.project.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Workbooks written with Apache POI. */
public final class PoiWorkbooks implements Workbooks {

    @Override
    public byte[] write(Scenario scenario) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Workbook.of(scenario).write(out);
        } catch (IOException noTemporaryFile) {
            throw new UncheckedIOException("The workbook cannot be written.", noTemporaryFile);
        }
        return out.toByteArray();
    }
}
