package org.tideline.storage.spi;

import org.tideline.storage.api.OpenPractice;

/**
 * Makes a service that lives as long as an open practice, so that nothing of a practice outlives it in a static
 * field. Registered in the global lookup. If the service is {@link AutoCloseable} it is closed with the practice.
 *
 * @param <T> the service's interface
 */
public interface PracticeService<T> {
    /** The interface others ask for with {@link OpenPractice#service}. */
    Class<T> type();

    /** Makes the service; called once for each opened practice, on first use, any thread. No I/O. */
    T create(OpenPractice practice);
}
