package care.milkway.page.refusal;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request of whose body no more is read than anybody honest sends. Bodies of forms are read and limited by Tomcat. */
final class LimitedRequest extends HttpServletRequestWrapper {

    /** In bytes. The largest thing anybody sends us, a filled-in duct check, is under 4 KiB. */
    static final int LARGEST_BODY = 64 * 1024;

    LimitedRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new LimitedStream(super.getInputStream());
    }

    /** Somebody sent more than she said she would. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;

        TooLarge() {
            super("the body is over " + LARGEST_BODY + " bytes");
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;
        private int left = LARGEST_BODY;

        LimitedStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            take(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var count = body.read(into, offset, length);
            take(Math.max(count, 0));
            return count;
        }

        private void take(int count) throws TooLarge {
            left -= count;
            if (left < 0) {
                throw new TooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
