package org.plenum.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/// Marks a POST that can be repeated safely by its `Idempotency-Key`.
///
/// The method runs in one transaction together with the record of its answer: either both are kept or neither. For 24 hours the same key with
/// the same body gets the first answer again, another body is refused with 422, and one whose first request still runs with 409. An answer
/// that was a refusal changed nothing and is not kept: the request may be sent again with the same key.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
public @interface Idempotent {
}
