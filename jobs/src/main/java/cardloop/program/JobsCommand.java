package cardloop.program;

import picocli.CommandLine.Command;

/** What the commands hang on; picocli itself asks for one of them when none is named. */
@Command(
        name = "cardloop",
        mixinStandardHelpOptions = true,
        description = {"夜间任务。", "Night jobs."})
final class JobsCommand {}
