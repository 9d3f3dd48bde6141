/** Tests of what the environment may set: {@code ConfigurationTest} and, against the page, {@code VariableTest}. */
@NullMarked
package io.calminer.bootstrap.launch.configuration;

import org.jspecify.annotations.NullMarked;
