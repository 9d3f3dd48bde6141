/**
 * What lies around every page: {@link io.calminer.faces.frame.Reader} keeps language and colours for the session,
 * {@link io.calminer.faces.frame.FrameView} is the rail and the words for scripts, and
 * {@link io.calminer.faces.frame.JsonFields} puts answers to scripts together. A new place in the rail goes into
 * {@code frame/page.xhtml}.
 */
@NullMarked
package io.calminer.faces.frame;

import org.jspecify.annotations.NullMarked;
