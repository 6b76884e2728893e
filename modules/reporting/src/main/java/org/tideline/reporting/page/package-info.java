/** How a report looks: pages from blocks, as PDF/A-2a and PDF/UA-1. The only package that knows the page writer. */
package org.tideline.reporting.page;
