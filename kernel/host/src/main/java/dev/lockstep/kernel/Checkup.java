package dev.lockstep.kernel;

import dev.lockstep.kernel.worker.Sandbox;
import dev.lockstep.kernel.worker.WorkerImage;
import java.nio.file.Path;

/**
 * What workers would run on and in on this machine, tried now.
 *
 * @param image the run-time image or JDK that workers start from
 * @param imageNote a sentence when it is less than it should be, else empty
 * @param tier how well workers are contained
 * @param sandboxNote half a sentence why not better, else empty
 * @param raise the one command or step that raises the tier, or empty
 */
public record Checkup(Path image, String imageNote, Tier tier, String sandboxNote, String raise) {
    /**
     * {@return what is found; links the image when there is none yet}
     *
     * @throws KernelException when no worker can be made ready
     */
    public static Checkup of(Path dataFolder) {
        var image = WorkerImage.in(dataFolder);
        var sandbox = Sandbox.tried(image);
        return new Checkup(image.home(), image.note(), sandbox.tier(), sandbox.why(), sandbox.raise());
    }
}
