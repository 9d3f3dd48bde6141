/** HTTP API. */
@NullMarked
package io.calminer.web;

import org.jspecify.annotations.NullMarked;
