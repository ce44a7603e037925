package cardloop.house;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who calls whom in compiled classes, with lambdas as methods of their own, which ArchUnit takes for part of the method
 * around them. A call of one of our interfaces may go to each of our classes that implements it; what the JDK or a framework
 * calls back is followed where it is made.
 */
final class CallGraph {
    private final Map<Method, List<Method>> calls = new HashMap<>();
    private final Map<String, Set<String>> subtypes = new HashMap<>();
    private final List<Lambda> lambdas = new ArrayList<>();

    /** Owner and descriptor as the class file writes them. */
    record Method(String owner, String name, String descriptor) {
        @Override
        public String toString() {
            return owner.replace('/', '.') + "." + name;
        }
    }

    /** Code handed on as a value: where it is made, what for, and which method runs. */
    record Lambda(Method madeIn, String functionalType, Method runs) {}

    static CallGraph of(Stream<byte[]> classes) {
        CallGraph graph = new CallGraph();
        classes.map(ClassFile.of()::parse).forEach(graph::add);
        return graph;
    }

    private void add(ClassModel type) {
        String name = type.thisClass().asInternalName();
        type.superclass().ifPresent(above -> isBelow(name, above.asInternalName()));
        type.interfaces().forEach(above -> isBelow(name, above.asInternalName()));
        for (MethodModel method : type.methods()) {
            Method from = new Method(
                    name, method.methodName().stringValue(), method.methodType().stringValue());
            calls.put(from, new ArrayList<>());
            method.code().ifPresent(code -> add(from, code));
        }
    }

    private void isBelow(String name, String above) {
        subtypes.computeIfAbsent(above, _ -> new HashSet<>()).add(name);
    }

    private void add(Method from, CodeModel code) {
        code.forEach(element -> {
            switch (element) {
                case InvokeInstruction call ->
                    calls(from)
                            .add(new Method(
                                    call.owner().asInternalName(),
                                    call.name().stringValue(),
                                    call.type().stringValue()));
                case InvokeDynamicInstruction made -> add(from, made);
                default -> {}
            }
        });
    }

    private void add(Method from, InvokeDynamicInstruction made) {
        String functionalType = internal(made.typeSymbol().returnType().descriptorString());
        made.bootstrapArgs().stream()
                .filter(DirectMethodHandleDesc.class::isInstance)
                .map(DirectMethodHandleDesc.class::cast)
                .map(handle -> new Method(
                        internal(handle.owner().descriptorString()), handle.methodName(), handle.lookupDescriptor()))
                .forEach(runs -> lambdas.add(new Lambda(from, functionalType, runs)));
    }

    private static String internal(String descriptor) {
        return descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1) : descriptor;
    }

    List<Lambda> lambdas() {
        return lambdas;
    }

    Set<Method> methods() {
        return calls.keySet();
    }

    /** Everything of these types' subtypes, they themselves included. */
    Set<String> withSubtypes(String type) {
        Set<String> all = new LinkedHashSet<>(List.of(type));
        Deque<String> open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            subtypes.getOrDefault(open.pop(), Set.of()).stream()
                    .filter(all::add)
                    .forEach(open::push);
        }
        return all;
    }

    List<Method> callsOf(Method method) {
        return calls.getOrDefault(method, List.of());
    }

    /** Every method called, at once or in the end, by this one and by the lambdas it makes; other people's methods too. */
    Set<Method> reachedFrom(Method root) {
        Set<Method> reached = new LinkedHashSet<>(List.of(root));
        Deque<Method> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Method here = open.pop();
            Stream.concat(callsOf(here).stream().flatMap(this::targets), madeIn(here))
                    .filter(reached::add)
                    .forEach(open::push);
        }
        return reached;
    }

    private Stream<Method> madeIn(Method method) {
        return lambdas.stream().filter(lambda -> lambda.madeIn().equals(method)).map(Lambda::runs);
    }

    /** The method as named, and where it may go from there. */
    Stream<Method> targets(Method called) {
        if (!called.owner().startsWith(House.PACKAGE + "/")) {
            return Stream.of(called);
        }
        Set<String> types = withSubtypes(called.owner());
        Stream<Method> inherited = types.stream()
                .map(type -> new Method(type, called.name(), called.descriptor()))
                .filter(calls::containsKey);
        Stream<Method> asValue = lambdas.stream()
                .filter(lambda -> types.contains(lambda.functionalType()))
                .map(Lambda::runs);
        return Stream.concat(Stream.of(called), Stream.concat(inherited, asValue));
    }

    private List<Method> calls(Method from) {
        return calls.computeIfAbsent(from, _ -> new ArrayList<>());
    }
}
