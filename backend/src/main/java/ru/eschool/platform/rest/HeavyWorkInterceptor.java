package ru.eschool.platform.rest;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import ru.eschool.platform.Acting;
import ru.eschool.platform.HeavyWorkQueue;

/** Lets the operation run in its turn, before any transaction begins. */
@HeavyWork
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class HeavyWorkInterceptor {
    private final HeavyWorkQueue queue;
    private final Acting acting;

    HeavyWorkInterceptor(HeavyWorkQueue queue, Acting acting) {
        this.queue = queue;
        this.acting = acting;
    }

    @AroundInvoke
    Object inTurn(InvocationContext call) throws Exception {
        var caller = acting.claim().subject();
        queue.enter(caller);
        try {
            return call.proceed();
        } finally {
            queue.leave(caller);
        }
    }
}
