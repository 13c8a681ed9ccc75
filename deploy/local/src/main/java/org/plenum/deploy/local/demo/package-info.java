/// Plays session 7-5 (七届五次会议) as its people would: each with an own token, through the gateway's public API alone.
@NullMarked
package org.plenum.deploy.local.demo;

import org.jspecify.annotations.NullMarked;
