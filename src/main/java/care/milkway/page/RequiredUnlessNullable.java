package care.milkway.page;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Executable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Lets Jackson refuse a record of which a part is missing or null, unless that part is marked {@code @Nullable}. */
public final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        var nullable = nullable(member);
        return nullable.isPresent() ? Boolean.valueOf(!nullable.get()) : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        return nullable(member).orElse(true)
                ? super.findSetterInfo(config, member)
                : JsonSetter.Value.forValueNulls(Nulls.FAIL);
    }

    /** Empty if it is no part of a record. */
    private static Optional<Boolean> nullable(Annotated member) {
        return member instanceof AnnotatedParameter parameter
                        && parameter.getOwner().getMember() instanceof Executable creator
                        && creator.getDeclaringClass().isRecord()
                ? Optional.of(
                        creator.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class))
                : Optional.empty();
    }
}
