package campus.web.shared;

import jakarta.inject.Singleton;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the server from unpacking bodies, which it does before any filter and fails at with 500: the Content-Encoding
 * becomes a mark that {@link ContentEncodings} refuses.
 */
@Singleton
final class CompressedBodies implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    static final String MARK = "X-Refused-Content-Encoding";

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer(null));
        return event.getBean();
    }

    private record Customizer(@Nullable Channel channel) implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel its, ChannelRole role) {
            return new Customizer(its);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null
                    && channel.pipeline().get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null) {
                channel.pipeline().addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "compressed-bodies",
                        new Marking());
            }
        }
    }

    private static final class Marking extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request) {
                String encoding = request.headers().get(HttpHeaderNames.CONTENT_ENCODING);
                if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
                    request.headers().remove(HttpHeaderNames.CONTENT_ENCODING).set(MARK, encoding);
                }
            }
            context.fireChannelRead(message);
        }
    }
}
