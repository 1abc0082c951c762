package campus.web.directory;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;

import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * From where requests come, as limits count it.
 *
 * @param header in which the own proxy tells it; null when there is none
 */
record ClientAddress(@Nullable String header) {

    private static final int NETWORK_BYTES = 8;

    /** Of IPv6 the network, since every house has as many addresses as it likes. */
    String of(HttpRequest<?> request) {
        InetAddress address = told(request);
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
                : address.getHostAddress();
    }

    /** The last value is the one that the own proxy wrote; those before it, anybody may have. */
    private InetAddress told(HttpRequest<?> request) {
        if (header != null) {
            List<String> values = request.getHeaders().getAll(header);
            String value = values.isEmpty() ? "" : values.getLast();
            try {
                return InetAddress.ofLiteral(value.substring(value.lastIndexOf(',') + 1).strip());
            } catch (IllegalArgumentException e) {
                // then all who come that way count as one
            }
        }
        return request.getRemoteAddress().getAddress();
    }
}
