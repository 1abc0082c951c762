package campus.persistence.shared;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.runtime.convert.DataTypeConverter;

/**
 * UUIDs as 16 bytes. These must be {@link DataTypeConverter}s: Micronaut Data ignores plain type converters here,
 * and its own reading of bytes makes another, name-based UUID out of them.
 */
@Factory
final class UuidConverters {

    @Singleton
    DataTypeConverter<UUID, byte[]> uuidToBytes() {
        return (uuid, type, context) -> Optional.of(bytes(uuid));
    }

    @Singleton
    DataTypeConverter<byte[], UUID> bytesToUuid() {
        return (bytes, type, context) -> Optional.of(uuid(bytes));
    }

    static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits())
                .array();
    }

    static UUID uuid(byte[] bytes) {
        if (bytes.length != 16) {
            throw new IllegalArgumentException("a UUID has 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
