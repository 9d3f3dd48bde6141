package io.calminer.faces.frame;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Lets pages read the components of records by name: {@code #{row.name}}; Expression Language 5 does not. */
public final class RecordELResolver extends ELResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base instanceof Record && property != null) {
            for (RecordComponent component : base.getClass().getRecordComponents()) {
                if (component.getName().equals(property)) {
                    context.setPropertyResolved(base, property);
                    return read(base, component);
                }
            }
        }
        return null;
    }

    private static @Nullable Object read(Object base, RecordComponent component) {
        try {
            return component.getAccessor().invoke(base);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new ELException("Cannot read '" + component.getName() + "'.", failed);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        // records are only read
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return base instanceof Record;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return base instanceof Record ? String.class : null;
    }
}
