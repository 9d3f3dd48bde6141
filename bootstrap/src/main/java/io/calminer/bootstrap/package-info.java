/** Assembly, command line, architecture and end-to-end tests. */
@NullMarked
package io.calminer.bootstrap;

import org.jspecify.annotations.NullMarked;
