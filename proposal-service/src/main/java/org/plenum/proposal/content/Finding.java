package org.plenum.proposal.content;

import org.plenum.platform.web.Text;

/// Something to be said about one field of a proposal's content.
///
/// @param field name of the field, as in the API
/// @param message what is expected, in both languages
public record Finding(String field, Text message) {

    Finding(String field, String zh, String en) {
        this(field, new Text(zh, en));
    }
}
