package dev.lockstep.worker.main;

import dev.lockstep.worker.schedule.Failures;
import dev.lockstep.check.Check;
import dev.lockstep.check.Inputs;
import dev.lockstep.check.Subject;
import dev.lockstep.worker.program.Drive;
import dev.lockstep.worker.program.Driven;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** One check of a judge, in a copy of its classes of its own: plain Java on a real thread, which asks the host for drives. */
final class JudgeJob implements Job {
    private final Request.Judge request;
    private final LearnerClasses classes;
    private final Channel channel;
    private final BlockingQueue<Driven> driven;
    private volatile @Nullable Thread thread;

    JudgeJob(Request.Judge request, LearnerClasses classes, Channel channel, BlockingQueue<Driven> driven) {
        this.request = request;
        this.classes = classes;
        this.channel = channel;
        this.driven = driven;
    }

    @Override
    public Reply run() {
        thread = Thread.currentThread();
        driven.clear();
        var hearing = new Hearing(this::ask);
        try {
            hear(method(), hearing);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof Hearing.Over)) {
                return new Reply.Refused(words(e.getCause() == null ? e : e.getCause()));
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            return new Reply.Refused("the check cannot be called: " + e.getMessage());
        } finally {
            thread = null;
        }
        return hearing.result(request.check());
    }

    private Method method() throws ClassNotFoundException {
        var type = Class.forName(request.className(), true, classes.judge());
        var marked = Arrays.stream(type.getDeclaredMethods()).filter(this::isAsked).toList();
        if (marked.size() != 1) {
            throw new IllegalArgumentException("there are " + marked.size() + " methods with @Check(\"" + request.check() + "\")");
        }
        return marked.getFirst();
    }

    private boolean isAsked(Method method) {
        var check = method.getAnnotation(Check.class);
        return check != null && check.value().equals(request.check());
    }

    private void hear(Method method, Subject subject) throws ReflectiveOperationException {
        var constructor = method.getDeclaringClass().getDeclaredConstructor();
        constructor.setAccessible(true);
        method.setAccessible(true);
        var arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            var type = method.getParameterTypes()[i];
            if (type != Subject.class && type != Inputs.class) {
                throw new IllegalArgumentException("a check takes a Subject and Inputs, and no " + type.getSimpleName());
            }
            arguments[i] = type == Subject.class ? subject : new Inputs(request.seed());
        }
        method.invoke(constructor.newInstance(), arguments);
    }

    private Driven ask(Drive drive) {
        channel.send(new Reply.Drive(drive));
        try {
            return driven.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Driven.impossible("the check was stopped");
        }
    }

    private static String words(Throwable thrown) {
        var failure = Failures.of(thrown, 0);
        return "the check itself failed: " + failure.type() + (failure.message().isEmpty() ? "" : ": " + failure.message())
                + (failure.at().isEmpty() ? "" : " (" + failure.at() + ")");
    }

    @Override
    public void stop() {
        var judge = thread;
        if (judge != null) {
            judge.interrupt();
        }
    }
}
