package ru.eschool.platform.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import jakarta.validation.constraints.Size;
import java.io.IOException;

/**
 * Stops reading a list at the length that its field allows. The validation would say the same, but only after it has
 * looked at every item and noted what is wrong with each.
 */
final class BoundedLists extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;
    private static final int USUAL = 1_000;

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config, CollectionType type, BeanDescription bean, JsonDeserializer<?> list) {
        return new Bounded(list, 0, USUAL);
    }

    private static final class Bounded extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;
        private final int least;
        private final int most;

        Bounded(JsonDeserializer<?> list, int least, int most) {
            super(list);
            this.least = least;
            this.most = most;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
                throws com.fasterxml.jackson.databind.JsonMappingException {
            var size = property == null ? null : property.getAnnotation(Size.class);
            var list =
                    context.handleSecondaryContextualization(_delegatee, property, context.constructType(_valueClass));
            return size == null ? new Bounded(list, 0, USUAL) : new Bounded(list, size.min(), size.max());
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> list) {
            return new Bounded(list, least, most);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return super.deserialize(new Counted(parser), context);
        }

        private final class Counted extends JsonParserDelegate {
            private final com.fasterxml.jackson.core.JsonStreamContext list;

            Counted(JsonParser parser) {
                super(parser);
                list = parser.getParsingContext();
            }

            @Override
            public JsonToken nextToken() throws IOException {
                var token = super.nextToken();
                if (list.getCurrentIndex() >= most) {
                    throw new TooLongListException(this, least, most);
                }
                return token;
            }
        }
    }
}
