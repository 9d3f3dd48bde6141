package io.calminer.faces.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells browsers to keep the scripts and styles of this release, and to ask again for those that name no release. */
@WebFilter(urlPatterns = "/calminer/*", asyncSupported = true)
public final class AssetFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Assets assets;

    @Inject
    public AssetFilter(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean current = assets.getVersion().equals(request.getQueryString());
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        chain.doFilter(request, response);
    }
}
